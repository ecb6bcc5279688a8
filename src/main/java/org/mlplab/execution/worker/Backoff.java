package org.mlplab.execution.worker;

import java.time.Duration;

/** How long what failed through no fault of its own waits to be tried again. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Backoff() {}

    /** Twice as long after each failure in a row, five minutes at most. */
    static Duration after(int failures) {
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures, 10));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
