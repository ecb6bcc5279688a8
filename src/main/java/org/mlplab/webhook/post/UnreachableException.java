package org.mlplab.webhook.post;

import java.util.Objects;

/** There is nothing to post to; the message says why, and is told to clients. */
public class UnreachableException extends Exception {

    UnreachableException(String message) {
        super(message);
    }

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
