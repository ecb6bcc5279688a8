package org.mlplab.report.web;

/** The experiment has no data yet for the picture. */
class NothingToDrawException extends RuntimeException {

    NothingToDrawException(String message) {
        super(message);
    }
}
