package org.mlplab.experiment.queue;

import java.time.Duration;

/** How long what failed waits to be tried again: twice as long after each failure in a row, {@code longest} at most. */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 10;

    /** @param failures in a row before this one, 0 for none */
    public Duration after(int failures) {
        Duration delay = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
