package org.mlplab.experiment.queue;

/** What a worker is to do with a job. */
public sealed interface NextExperiment {

    /**
     * Claim an experiment.
     *
     * @param alone whether nothing else may train beside it on this node
     */
    record Take(QueueEntry entry, boolean alone) implements NextExperiment {}

    /** Ask again soon: who has something waiting trains as much at once as it may. */
    record Wait() implements NextExperiment {}

    /** Nothing waits any more: the job is over. */
    record None() implements NextExperiment {}
}
