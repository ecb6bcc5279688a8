package org.mlplab.execution.worker;

import java.time.Duration;

/** The experiment is to be tried again later: the job stays in the queue. */
public class AttemptDeferredException extends RuntimeException {

    private final Duration delay;

    AttemptDeferredException(long experimentId, Duration delay) {
        super("experiment %d is tried again after %d s".formatted(experimentId, delay.toSeconds()));
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }
}
