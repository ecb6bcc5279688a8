package org.mlplab.execution.worker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.mlplab.database.DatabaseFaults;
import org.mlplab.execution.Shutdown;
import org.mlplab.experiment.queue.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats what a fault of the database kept from being stored: with growing pauses, as long as this node does not stop and its
 * patience lasts. Whatever else goes wrong is thrown on.
 */
public final class StoreRetry {

    private static final Logger log = LoggerFactory.getLogger(StoreRetry.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final Duration patience;
    private final Shutdown shutdown;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    public StoreRetry(Duration patience, Shutdown shutdown, LongSupplier nanoTime, Pause pause) {
        this.patience = patience;
        this.shutdown = shutdown;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /**
     * Calls until it works.
     *
     * @param what is to be stored, for the log
     * @throws StoreUnavailableException if the database was unavailable for longer than this node retries
     */
    <T> T call(String what, Supplier<T> store) {
        try {
            return store.get();
        } catch (RuntimeException e) {
            waiting.incrementAndGet();
            try {
                return repeat(what, store, e);
            } finally {
                waiting.decrementAndGet();
            }
        }
    }

    private <T> T repeat(String what, Supplier<T> store, RuntimeException first) {
        long started = nanoTime.getAsLong();
        RuntimeException e = first;
        for (int failures = 0; ; failures++) {
            if (!DatabaseFaults.isTransient(e)) {
                throw e;
            }
            if (shutdown.hasBegun() || nanoTime.getAsLong() - started >= patience.toNanos()) {
                throw new StoreUnavailableException(what, e);
            }
            Duration next = PAUSES.after(failures);
            log.warn("{}: the database is unavailable, retrying in {} ms: {}", what, next.toMillis(), e.toString());
            sleep(what, next, e);
            try {
                return store.get();
            } catch (RuntimeException again) {
                e = again;
            }
        }
    }

    void run(String what, Runnable store) {
        call(what, () -> {
            store.run();
            return true;
        });
    }

    /** Calls that wait for the database now. */
    int waiting() {
        return waiting.get();
    }

    private void sleep(String what, Duration duration, RuntimeException fault) {
        try {
            pause.of(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException(what, fault);
        }
    }
}
