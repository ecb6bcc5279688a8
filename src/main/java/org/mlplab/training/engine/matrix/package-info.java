/** Matrices in native memory, what is done to their values, and the native libraries that multiply them. */
@NullMarked
package org.mlplab.training.engine.matrix;

import org.jspecify.annotations.NullMarked;
