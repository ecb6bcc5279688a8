package org.mlplab.execution.study;

import java.time.Duration;
import org.mlplab.database.DatabaseFaults;
import org.mlplab.experiment.TestDataUnavailableException;

/** Which failures of a study's jobs are faults of the machine, and when a failed job is tried again. */
final class Retry {

    /** Failures of its own, in a row, after which a study fails. */
    static final int MOST_FAILURES = 20;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Retry() {}

    /** The database or data are unavailable: the job is retried later. */
    static boolean isMachineFault(Throwable failure) {
        if (DatabaseFaults.isTransient(failure)) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TestDataUnavailableException) {
                return true;
            }
        }
        return false;
    }

    /** Twice as long after each failure in a row, a minute at most. */
    static Duration delay(int failuresInARow) {
        Duration delay = FIRST.multipliedBy(1L << Math.min(failuresInARow, 10));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
