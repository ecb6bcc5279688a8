package org.mlplab.security.caller;

/** Somebody wants to change what another has made, and may not. */
public class NotOwnerException extends RuntimeException {

    NotOwnerException(String message) {
        super(message);
    }
}
