package org.mlplab.execution.worker;

/** The node goes down before training has ended: the job stays in the queue. */
public class WorkerStoppedException extends RuntimeException {

    WorkerStoppedException(long experimentId) {
        super("the node stops; experiment %d is left to whoever takes it up".formatted(experimentId));
    }
}
