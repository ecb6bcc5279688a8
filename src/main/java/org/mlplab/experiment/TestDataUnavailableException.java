package org.mlplab.experiment;

/** A data set is unavailable for now. */
public class TestDataUnavailableException extends RuntimeException {

    public TestDataUnavailableException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
