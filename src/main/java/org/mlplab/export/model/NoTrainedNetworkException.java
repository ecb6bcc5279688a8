package org.mlplab.export.model;

/** There is no trained network to export, or not in that format. */
class NoTrainedNetworkException extends RuntimeException {

    NoTrainedNetworkException(String message) {
        super(message);
    }
}
