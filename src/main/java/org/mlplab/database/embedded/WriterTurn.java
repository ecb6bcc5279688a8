package org.mlplab.database.embedded;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * One at a time: statements that may change the database, and ends of transactions, at which H2 saves what all have changed. What a
 * query saw of an end is saved before the query is answered.
 */
final class WriterTurn {

    private static final long SHORTEST_PAUSE_MILLIS = 1;
    private static final long LONGEST_PAUSE_MILLIS = 16;
    private static final long SAVING_PAUSE_NANOS = 20_000;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration patience;
    /** Odd while a transaction ends, or a statement runs that is one by itself. */
    private final AtomicLong ends = new AtomicLong();

    /** @param patience how long a statement waits for rows that a transaction has locked */
    WriterTurn(Duration patience) {
        this.patience = patience;
    }

    /** A call to the database, with whatever it throws. */
    interface Call {
        @Nullable
        Object run() throws Throwable;
    }

    @Nullable
    Object take(Call call) throws Throwable {
        lock.lock();
        try {
            return call.run();
        } finally {
            lock.unlock();
        }
    }

    /** A call at whose end a transaction ends: H2 shows its changes to others a moment before they are in the file. */
    @Nullable
    Object takeToEnd(Call call) throws Throwable {
        return take(() -> {
            ends.incrementAndGet();
            try {
                return call.run();
            } finally {
                ends.incrementAndGet();
            }
        });
    }

    /** Returns when all that has been seen before is in the file. */
    void awaitSaved() {
        long now = ends.get();
        while (now % 2 == 1 && ends.get() == now) {
            LockSupport.parkNanos(SAVING_PAUSE_NANOS);
        }
    }

    /** Calls again while another transaction, which needs its own turn to end, has locked rows. */
    @Nullable
    Object untilUnlocked(Call call) throws Throwable {
        long end = System.nanoTime() + patience.toNanos();
        for (long pause = SHORTEST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                return call.run();
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.LOCK_TIMEOUT_1
                        || System.nanoTime() >= end
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
        }
    }
}
