package org.mlplab.execution.worker;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When to write checkpoints: the first of an attempt as soon as that keeps what they take under 2 % of the training time,
 * wherever the epoch is, so that a process that is killed again and again gets on; then at the end of every epoch for which
 * that holds, and wherever the epoch is where the last one is 30 seconds old. Time starts with the first question.
 */
final class CheckpointPace {

    private static final Logger log = LoggerFactory.getLogger(CheckpointPace.class);

    private static final long LONGEST_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long PARTS = 50;

    // Until one was written and measured. It keeps experiments of less than a second from writing any.
    private long costNanos = Duration.ofMillis(20).toNanos();

    private final LongSupplier nanoTime;
    private boolean started;
    private boolean written;
    private long start;
    private long last;
    private long spentNanos;

    CheckpointPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean isDue(boolean epochEnded) {
        long now = nanoTime.getAsLong();
        if (!started) {
            started = true;
            start = now;
            last = now;
        }
        boolean affordable = spentNanos + costNanos <= (now - start) / PARTS;
        return affordable && (epochEnded || !written || now - last >= LONGEST_NANOS);
    }

    private double share() {
        return (double) spentNanos / (last - start);
    }

    /** Writes one and notes what it cost. */
    void write(Runnable checkpoint) {
        long before = nanoTime.getAsLong();
        checkpoint.run();
        last = nanoTime.getAsLong();
        written = true;
        costNanos = last - before;
        spentNanos += costNanos;
        log.debug("Checkpoint written in {} ms; of the time so far they took {}", costNanos / 1_000_000, share());
    }
}
