package org.mlplab.api.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How quickly bytes must come or go: a while for their start, and a second for each {@value #BYTES_PER_SECOND} of them. */
public final class Pace {

    public static final int BYTES_PER_SECOND = 16_384;

    private final LongSupplier nanoTime;
    private final long patienceNanos;
    private final long start;
    private long bytes;

    /** From now on. */
    public Pace(Duration patience, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.patienceNanos = patience.toNanos();
        this.start = nanoTime.getAsLong();
    }

    public void add(int count) {
        bytes += count;
    }

    /** All so far. */
    public long bytes() {
        return bytes;
    }

    public boolean isLate() {
        long allowed = patienceNanos + TimeUnit.SECONDS.toNanos(bytes) / BYTES_PER_SECOND;
        return nanoTime.getAsLong() - start > allowed;
    }
}
