/** Rows of preprocessed examples, made from the shared bytes each time they are needed. */
@NullMarked
package org.mlplab.training.engine.minibatch;

import org.jspecify.annotations.NullMarked;
