/** An attempt at an experiment, from its claim to its end, and what it may be stopped by. */
@NullMarked
package org.mlplab.execution.worker;

import org.jspecify.annotations.NullMarked;
