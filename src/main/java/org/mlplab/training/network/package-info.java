/** A network as an experiment trains it: made from the spec, with its own initial weights and training split. */
@NullMarked
package org.mlplab.training.network;

import org.jspecify.annotations.NullMarked;
