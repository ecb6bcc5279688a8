package org.mlplab.experiment.lifecycle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of what is kept. */
final class Sha256 {

    private Sha256() {}

    /** Hexadecimal, lower case. */
    static String of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return hexadecimal(digest);
    }

    /** Lower case, of all that it was given. */
    static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
