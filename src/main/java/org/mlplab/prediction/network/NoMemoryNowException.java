package org.mlplab.prediction.network;

import org.mlplab.training.memory.Memory;

/** Others have the memory that a network takes; the message has the figures. */
public class NoMemoryNowException extends RuntimeException {

    private static final int RETRY_AFTER_SECONDS = 10;

    NoMemoryNowException(long experimentId, Memory need) {
        super("to ask the network of experiment %d takes %s, which is not free now; please try again"
                .formatted(experimentId, NetworkTooLargeException.words(need)));
    }

    /** When another try makes sense. */
    public int retryAfterSeconds() {
        return RETRY_AFTER_SECONDS;
    }
}
