package org.mlplab.prediction.web;

/** Pictures were sent to a network that reads none. */
class NoPicturesException extends RuntimeException {

    NoPicturesException(String dataset) {
        super("examples of %s are no pictures: send rows as application/json".formatted(dataset));
    }
}
