/** Removes many experiments that ended long ago, after a look at which they are. */
@NullMarked
package org.mlplab.experiment.removal;

import org.jspecify.annotations.NullMarked;
