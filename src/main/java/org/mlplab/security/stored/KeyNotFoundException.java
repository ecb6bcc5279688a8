package org.mlplab.security.stored;

/** There is no key of this name. */
public class KeyNotFoundException extends RuntimeException {

    KeyNotFoundException(String name) {
        super("there is no key %s".formatted(name));
    }
}
