package org.mlplab.security.stored;

/** The database cannot be asked whether a key is still good. */
public class KeysUnavailableException extends RuntimeException {

    KeysUnavailableException() {
        super("this key cannot be checked now: the database does not answer; please try again");
    }
}
