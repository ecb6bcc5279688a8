package org.mlplab.execution;

import java.time.Duration;

/** The experiment is to be tried again later: the job stays in the queue. */
class AttemptDeferredException extends RuntimeException {

    private final Duration delay;

    AttemptDeferredException(long experimentId, Duration delay) {
        super("experiment %d is tried again after %d s".formatted(experimentId, delay.toSeconds()));
        this.delay = delay;
    }

    Duration delay() {
        return delay;
    }
}
