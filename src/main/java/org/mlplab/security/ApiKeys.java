package org.mlplab.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The callers' keys, of which only hashes are held. */
final class ApiKeys {

    static final String VARIABLE = "MLPLAB_API_KEY";
    static final String FROM_ENVIRONMENT = "environment";

    private static final int SHORTEST = 32;
    private static final Pattern BEARER_TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final String HOW_TO_MAKE_ONE = "Make a key with: openssl rand -hex 32";

    private final Map<String, KeyDigest> digests;

    private ApiKeys(Map<String, KeyDigest> digests) {
        this.digests = digests;
    }

    /**
     * @param hashes by caller's name, as in {@link SecuritySettings}
     * @param plain one more key in plain text, from the environment
     * @throws UnsafeSettingsException if a hash is none or the plain key can be guessed or not be sent
     */
    static ApiKeys of(Map<String, String> hashes, @Nullable String plain) {
        Map<String, KeyDigest> digests = new LinkedHashMap<>();
        hashes.forEach((name, hash) -> digests.put(name, digest(name, hash)));
        if (plain != null && !plain.isEmpty()) {
            if (digests.containsKey(FROM_ENVIRONMENT)) {
                throw new UnsafeSettingsException(
                        "mlplab.security.api-keys." + FROM_ENVIRONMENT + " and " + VARIABLE + " are both set.",
                        "Give the configured key another name, or unset " + VARIABLE + ".");
            }
            digests.put(FROM_ENVIRONMENT, digest(plain));
        }
        return new ApiKeys(digests);
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }

    /** Name of the caller whose key this is. Every key is compared, so that the time taken tells nothing. */
    Optional<String> holderOf(String key) {
        KeyDigest presented = KeyDigest.of(key);
        String holder = null;
        for (Map.Entry<String, KeyDigest> each : digests.entrySet()) {
            if (each.getValue().matches(presented)) {
                holder = each.getKey();
            }
        }
        return Optional.ofNullable(holder);
    }

    // No message repeats the value: it may be somebody's key in plain text.
    private static KeyDigest digest(String name, String hash) {
        return KeyDigest.parse(hash)
                .orElseThrow(
                        () -> new UnsafeSettingsException(
                                "mlplab.security.api-keys." + name + " is not the hash of a key.",
                                "Write sha256: and the 64 hexadecimal digits that this prints: printf %s \"$key\" | sha256sum"));
    }

    private static KeyDigest digest(String plain) {
        if (plain.length() < SHORTEST) {
            throw new UnsafeSettingsException(
                    VARIABLE + " has " + plain.length() + " characters: a key that short can be guessed.",
                    HOW_TO_MAKE_ONE + " (at least " + SHORTEST + " characters).");
        }
        if (!BEARER_TOKEN.matcher(plain).matches()) {
            throw new UnsafeSettingsException(
                    VARIABLE + " has a character that an Authorization header cannot carry.", HOW_TO_MAKE_ONE);
        }
        return KeyDigest.of(plain);
    }
}
