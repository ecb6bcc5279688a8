package org.mlplab.experiment.queue;

import java.time.Instant;

/** Where experiments wait for a worker. */
public interface ExperimentQueue {

    /**
     * Adds an entry, in the caller's transaction: an experiment that waits is never stored without its entry.
     *
     * @param since the earlier, the sooner it is taken
     */
    void add(QueueEntry entry, Instant since);
}
