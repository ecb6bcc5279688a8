package org.mlplab.dataset.origin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Length and digests of what should be a file's bytes, taken as they pass by. */
final class Fingerprint {

    private final DatasetFile expected;
    private final @Nullable MessageDigest md5;
    private final MessageDigest sha256 = digest("SHA-256");
    private long bytes;

    Fingerprint(DatasetFile expected) {
        this.expected = expected;
        this.md5 = expected.md5() == null ? null : digest("MD5");
    }

    void update(byte[] buffer, int length) {
        if (md5 != null) {
            md5.update(buffer, 0, length);
        }
        sha256.update(buffer, 0, length);
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    /** To be called once, after the last byte. */
    void verify() throws BrokenFileException {
        if (bytes != expected.bytes()) {
            throw new BrokenFileException(
                    "%s has %,d bytes instead of %,d".formatted(expected.name(), bytes, expected.bytes()));
        }
        String actualMd5 = md5 == null ? null : hex(md5.digest());
        if (!Objects.equals(expected.md5(), actualMd5)) {
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
