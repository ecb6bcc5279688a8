package org.mlplab.dataset.origin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Length and digests of bytes as they pass by. */
final class Fingerprint {

    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha256 = digest("SHA-256");
    private long bytes;

    void update(byte[] buffer, int length) {
        md5.update(buffer, 0, length);
        sha256.update(buffer, 0, length);
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    /** To be called once, after the last byte. */
    void verify(DatasetFile expected) throws BrokenFileException {
        if (bytes != expected.bytes()) {
            throw new BrokenFileException(
                    "%s has %,d bytes instead of %,d".formatted(expected.name(), bytes, expected.bytes()));
        }
        String actualMd5 = hex(md5.digest());
        if (expected.md5() != null && !expected.md5().equals(actualMd5)) {
            throw new BrokenFileException(
                    "%s has MD5 %s instead of %s".formatted(expected.name(), actualMd5, expected.md5()));
        }
        String actualSha256 = hex(sha256.digest());
        if (!expected.sha256().equals(actualSha256)) {
            throw new BrokenFileException(
                    "%s has SHA-256 %s instead of %s".formatted(expected.name(), actualSha256, expected.sha256()));
        }
    }

    static String sha256(byte[] content) {
        return hex(digest("SHA-256").digest(content));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
