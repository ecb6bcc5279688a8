package org.mlplab.experiment;

/** A data set cannot be had now. */
public class TestDataUnavailableException extends RuntimeException {

    public TestDataUnavailableException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
