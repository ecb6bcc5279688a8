package org.mlplab.experiment.web;

/** An answer could not be written to its end, and its client has a part of it. */
class BrokenOffException extends RuntimeException {

    BrokenOffException(RuntimeException cause) {
        super("the answer broke off", cause);
    }
}
