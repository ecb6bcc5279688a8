@NullMarked
package org.mlplab.training.engine.matrix;

import org.jspecify.annotations.NullMarked;
