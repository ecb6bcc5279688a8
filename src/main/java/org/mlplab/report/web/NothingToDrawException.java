package org.mlplab.report.web;

/** The experiment has not shown yet what the picture is of. */
class NothingToDrawException extends RuntimeException {

    NothingToDrawException(String message) {
        super(message);
    }
}
