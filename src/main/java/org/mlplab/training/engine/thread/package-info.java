/** An experiment's own threads and how work is cut for them. */
@NullMarked
package org.mlplab.training.engine.thread;

import org.jspecify.annotations.NullMarked;
