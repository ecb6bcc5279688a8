/** Optimizers and weight decay, applied in one pass over the parameters. */
@NullMarked
package org.mlplab.training.engine.update;

import org.jspecify.annotations.NullMarked;
