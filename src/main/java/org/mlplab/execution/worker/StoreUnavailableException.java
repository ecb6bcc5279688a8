package org.mlplab.execution.worker;

/** The database was unavailable for so long that the experiment is requeued. */
public class StoreUnavailableException extends RuntimeException {

    StoreUnavailableException(String what, Throwable cause) {
        super(what + ": the database was unavailable", cause);
    }
}
