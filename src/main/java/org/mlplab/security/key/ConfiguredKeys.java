package org.mlplab.security.key;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys that configuration names, of which only hashes are held. They are there whatever becomes of the database, and may do
 * everything.
 */
public final class ConfiguredKeys {

    public static final String VARIABLE = "MLPLAB_API_KEY";
    public static final String FROM_ENVIRONMENT = "environment";

    private static final int SHORTEST = 32;
    private static final Pattern BEARER_TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final String HOW_TO_MAKE_ONE = "Make a key with: openssl rand -hex 32";

    private final Map<String, KeyDigest> digests;

    private ConfiguredKeys(Map<String, KeyDigest> digests) {
        this.digests = digests;
    }

    /**
     * @param hashes by caller's name: sha256: and 64 hexadecimal digits
     * @param plain one more key in plain text, from the environment
     * @throws UnsafeSettingsException if a hash is none or the plain key can be guessed or not be sent
     */
    public static ConfiguredKeys of(Map<String, String> hashes, @Nullable String plain) {
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
        return new ConfiguredKeys(digests);
    }

    public boolean isEmpty() {
        return digests.isEmpty();
    }

    public boolean isName(String name) {
        return digests.containsKey(name);
    }

    /** Names of all, in order. */
    public List<String> names() {
        return digests.keySet().stream().sorted().toList();
    }

    /** Whose key this is. Every key is compared, so that the time taken tells nothing. */
    public Optional<KeyHolder> holderOf(KeyDigest presented) {
        String holder = null;
        for (Map.Entry<String, KeyDigest> each : digests.entrySet()) {
            if (each.getValue().matches(presented)) {
                holder = each.getKey();
            }
        }
        return Optional.ofNullable(holder).map(name -> new KeyHolder(name, Role.ADMIN, null));
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
