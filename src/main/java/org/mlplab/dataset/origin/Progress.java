package org.mlplab.dataset.origin;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a download is; logged every tenth of the way and at least every ten seconds. Written by one thread, read by any. */
public final class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);
    private static final long LOG_NANOS = 10_000_000_000L;

    private final String dataset;
    private final LongSupplier nanoTime;
    private volatile @Nullable Step step;
    private long loggedBytes;
    private long loggedAt;

    /**
     * @param source what is being read
     * @param bytes done
     * @param total −1 if unknown
     */
    public record Step(String source, long bytes, long total) {}

    public Progress(String dataset) {
        this(dataset, System::nanoTime);
    }

    Progress(String dataset, LongSupplier nanoTime) {
        this.dataset = dataset;
        this.nanoTime = nanoTime;
    }

    /** Null before anything is downloaded. */
    public @Nullable Step step() {
        return step;
    }

    void begin(String source, long total) {
        step = new Step(source, 0, total);
        log(0);
    }

    void advance(long bytes) {
        Step before = step;
        if (before == null) {
            throw new IllegalStateException("nothing was begun");
        }
        Step now = new Step(before.source, before.bytes + bytes, before.total);
        step = now;
        boolean tenth = now.total > 0 && now.bytes * 10 / now.total > loggedBytes * 10 / now.total;
        if (tenth || nanoTime.getAsLong() - loggedAt >= LOG_NANOS) {
            log(now.bytes);
        }
    }

    private void log(long bytes) {
        Step now = step;
        loggedBytes = bytes;
        loggedAt = nanoTime.getAsLong();
        if (now != null && now.total > 0) {
            log.info(
                    "{}: {} MB of {} MB ({} %) from {}",
                    dataset, now.bytes / 1_000_000, now.total / 1_000_000, now.bytes * 100 / now.total, now.source);
        } else if (now != null) {
            log.info("{}: {} MB from {}", dataset, now.bytes / 1_000_000, now.source);
        }
    }
}
