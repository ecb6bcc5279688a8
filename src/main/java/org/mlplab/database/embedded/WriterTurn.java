package org.mlplab.database.embedded;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** One at a time: statements that may change the database, and ends of transactions, at which H2 saves what all have changed. */
final class WriterTurn {

    private static final long SHORTEST_PAUSE_MILLIS = 1;
    private static final long LONGEST_PAUSE_MILLIS = 16;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration patience;

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
