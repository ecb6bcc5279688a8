package org.mlplab.security.stored;

/**
 * A key as it is given out.
 *
 * @param secret what its holder sends; kept nowhere
 */
public record IssuedKey(StoredKey key, String secret) {

    /** Without the secret, wherever it is written. */
    @Override
    public String toString() {
        return "IssuedKey[" + key.name() + "]";
    }
}
