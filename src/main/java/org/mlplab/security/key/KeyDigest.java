package org.mlplab.security.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of an API key. Neither salted nor slow, as passwords' hashes must be: a key is random and long enough that
 * nobody can try them all.
 */
public final class KeyDigest {

    private static final Pattern WRITTEN = Pattern.compile("sha256:([0-9a-fA-F]{64})");

    private final byte[] digest;

    private KeyDigest(byte[] digest) {
        this.digest = digest;
    }

    public static KeyDigest of(String key) {
        try {
            return new KeyDigest(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads {@code sha256:} and 64 hexadecimal digits; empty if {@code written} is anything else. */
    static Optional<KeyDigest> parse(String written) {
        return Optional.of(WRITTEN.matcher(written))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new KeyDigest(HexFormat.of().parseHex(matcher.group(1))));
    }

    /** Reads what {@link #hex} writes. */
    public static KeyDigest ofHex(String hex) {
        return new KeyDigest(HexFormat.of().parseHex(hex));
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    /** Takes the same time wherever the two differ. */
    boolean matches(KeyDigest other) {
        return MessageDigest.isEqual(digest, other.digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyDigest that && matches(that);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    /** Tells nothing, wherever it is written. */
    @Override
    public String toString() {
        return "digest";
    }
}
