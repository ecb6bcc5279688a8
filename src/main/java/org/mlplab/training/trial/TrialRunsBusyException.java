package org.mlplab.training.trial;

/** As many trial trainings wait as may. */
public class TrialRunsBusyException extends RuntimeException {

    private static final int RETRY_AFTER_SECONDS = 2;

    public TrialRunsBusyException() {
        super("As many specs are being tried out as may be at once; please try again.");
    }

    /** When another try makes sense. */
    public int retryAfterSeconds() {
        return RETRY_AFTER_SECONDS;
    }
}
