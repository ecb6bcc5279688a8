package org.mlplab.security.stored;

/** What is asked for cannot be done with a key as it is. */
public class KeyConflictException extends RuntimeException {

    KeyConflictException(String message) {
        super(message);
    }
}
