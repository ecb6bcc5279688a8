@NullMarked
package org.mlplab.training.engine.product;

import org.jspecify.annotations.NullMarked;
