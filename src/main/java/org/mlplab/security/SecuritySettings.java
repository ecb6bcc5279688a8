package org.mlplab.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may call. A key is made, and its hash shown, by
 *
 * <pre>
 * key=$(openssl rand -hex 32); echo "$key"; printf %s "$key" | sha256sum
 * </pre>
 *
 * @param apiKeys hash of each caller's key by the caller's name: {@code sha256:} and 64 hexadecimal digits; none means
 *     that anybody on this machine may call, and nobody else. One more key, named {@value ApiKeys#FROM_ENVIRONMENT},
 *     may be given in plain text by the environment variable {@value ApiKeys#VARIABLE}
 */
@ConfigurationProperties("mlplab.security")
record SecuritySettings(Map<String, String> apiKeys) {

    SecuritySettings(@Nullable Map<String, String> apiKeys) {
        this.apiKeys = apiKeys == null ? Map.of() : Map.copyOf(apiKeys);
    }
}
