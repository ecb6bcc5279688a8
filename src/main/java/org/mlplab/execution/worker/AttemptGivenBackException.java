package org.mlplab.execution.worker;

/** An attempt ends before training has: the job stays in the queue, at its place. */
public class AttemptGivenBackException extends RuntimeException {

    AttemptGivenBackException(long experimentId) {
        super("experiment %d is left to the worker that claims it next".formatted(experimentId));
    }
}
