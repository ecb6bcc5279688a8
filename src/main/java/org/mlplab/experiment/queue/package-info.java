/** How experiments enter the queue of those that wait for a worker. */
@NullMarked
@NamedInterface("queue")
package org.mlplab.experiment.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
