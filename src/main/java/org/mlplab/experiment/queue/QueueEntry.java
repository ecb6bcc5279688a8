package org.mlplab.experiment.queue;

/**
 * One wait of an experiment in the queue. Each has a job of its own: an experiment may be queued anew, as when it is paused
 * and resumed, while the job of its last wait is still about to be removed.
 *
 * @param number how often the experiment was queued, this time included: what was queued earlier no longer counts
 */
public record QueueEntry(long experimentId, int number) {}
