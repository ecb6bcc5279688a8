package org.mlplab.api.problem;

import java.net.SocketTimeoutException;

/** A body came too slowly. */
public final class LateBodyException extends SocketTimeoutException {

    public static final String MESSAGE = "the body came too slowly";

    public LateBodyException() {
        super(MESSAGE);
    }
}
