package org.mlplab.prediction.request;

import java.util.Locale;

/** A request brings more than is taken at once. */
public class BodyTooLargeException extends RuntimeException {

    BodyTooLargeException(String what, long mostBytes) {
        super(String.format(Locale.ROOT, "%s may have at most %,d bytes", what, mostBytes));
    }
}
