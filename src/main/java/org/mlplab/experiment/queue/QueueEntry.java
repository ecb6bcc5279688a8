package org.mlplab.experiment.queue;

/**
 * One wait of an experiment in the queue. Each adds a job, but the worker that gets the job takes whatever experiment is next
 * ({@link QueueOrder}): there are as many jobs as experiments that wait, or more for a while where some were paused or cancelled.
 *
 * @param number how often the experiment was queued, this time included: what was queued earlier no longer counts
 */
public record QueueEntry(long experimentId, int number) {

    /** That of its job. */
    public String name() {
        return experimentId + "-" + number;
    }
}
