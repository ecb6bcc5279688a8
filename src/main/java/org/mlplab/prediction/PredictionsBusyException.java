package org.mlplab.prediction;

/** As many wait for predictions as may. */
public class PredictionsBusyException extends RuntimeException {

    private static final int RETRY_AFTER_SECONDS = 1;

    public PredictionsBusyException() {
        super("As many requests wait for predictions as may at once; please try again.");
    }

    /** When another try makes sense. */
    public int retryAfterSeconds() {
        return RETRY_AFTER_SECONDS;
    }
}
