package org.mlplab.dataset;

/** A data set could not be loaded; the message says why and what to do, in words fit for an experiment's state reason. */
public class DatasetUnavailableException extends RuntimeException {

    public DatasetUnavailableException(String message) {
        super(message);
    }

    public DatasetUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
