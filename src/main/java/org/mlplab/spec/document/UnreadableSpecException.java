package org.mlplab.spec.document;

import org.jspecify.annotations.Nullable;

/** A stored spec cannot be read: a later version of the service wrote it, or it is broken. The message says which. */
public class UnreadableSpecException extends RuntimeException {

    public UnreadableSpecException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
