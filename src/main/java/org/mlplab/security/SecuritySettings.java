package org.mlplab.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.key.ConfiguredKeys;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may call. A key is made, and its hash shown, by
 *
 * <pre>
 * key=$(openssl rand -hex 32); echo "$key"; printf %s "$key" | sha256sum
 * </pre>
 *
 * <p>One more key, named {@value ConfiguredKeys#FROM_ENVIRONMENT}, may be given in plain text by the environment variable
 * {@value ConfiguredKeys#VARIABLE}.
 *
 * @param apiKeys SHA-256 of each caller's key by the caller's name: sha256: and 64 hexadecimal digits. They may do everything,
 *     and give out further keys (POST /keys). With none, and without the environment variable MLPLAB_API_KEY, anybody on this
 *     machine may call, and nobody else
 */
@ConfigurationProperties("mlplab.security")
record SecuritySettings(Map<String, String> apiKeys) {

    SecuritySettings(@Nullable Map<String, String> apiKeys) {
        this.apiKeys = apiKeys == null ? Map.of() : Map.copyOf(apiKeys);
    }
}
