package org.mlplab.execution.worker;

/** The database could not be had for so long that the work is given back to the queue. */
public class StoreUnavailableException extends RuntimeException {

    StoreUnavailableException(String what, Throwable cause) {
        super(what + ": the database could not be had", cause);
    }
}
