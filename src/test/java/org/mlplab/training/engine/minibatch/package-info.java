@NullMarked
package org.mlplab.training.engine.minibatch;

import org.jspecify.annotations.NullMarked;
