@NullMarked
package org.mlplab.training.engine.layer;

import org.jspecify.annotations.NullMarked;
