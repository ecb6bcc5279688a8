package org.mlplab.training;

/** A checkpoint cannot be read: it was damaged, or written in another format. */
public class BrokenCheckpointException extends RuntimeException {

    BrokenCheckpointException(String message) {
        super(message);
    }
}
