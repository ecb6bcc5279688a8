package org.mlplab.execution;

/** The database could not be had for so long that the work is given back to the queue. */
class StoreUnavailableException extends RuntimeException {

    StoreUnavailableException(String what, Throwable cause) {
        super(what + ": the database could not be had", cause);
    }
}
