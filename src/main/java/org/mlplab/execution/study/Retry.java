package org.mlplab.execution.study;

import java.time.Duration;
import org.mlplab.database.DatabaseFaults;
import org.mlplab.experiment.TestDataUnavailableException;
import org.mlplab.experiment.queue.Backoff;

/** Which failures of a study's jobs are faults of the machine, and when a failed job is tried again. */
final class Retry {

    /** Failures of its own, in a row, after which a study fails. */
    static final int MOST_FAILURES = 20;

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

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

    static Duration delay(int failuresInARow) {
        return BACKOFF.after(failuresInARow);
    }
}
