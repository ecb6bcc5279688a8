package org.mlplab.training.memory;

/** Others have the memory that a network takes; the message has the figures. */
public class NoMemoryNowException extends RuntimeException {

    private static final int RETRY_AFTER_SECONDS = 10;

    NoMemoryNowException(String purpose, Memory need) {
        super("%s takes %s, which is not free now; please try again"
                .formatted(purpose, NetworkTooLargeException.words(need)));
    }

    /** When another try makes sense. */
    public int retryAfterSeconds() {
        return RETRY_AFTER_SECONDS;
    }
}
