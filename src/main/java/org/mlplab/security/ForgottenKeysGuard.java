package org.mlplab.security;

import org.mlplab.security.key.ConfiguredKeys;
import org.mlplab.security.key.UnsafeSettingsException;
import org.mlplab.security.stored.KeyStore;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Lets the service start without configured keys only if none was given out: without, it would not ask for keys at all. */
@Component
final class ForgottenKeysGuard implements InitializingBean {

    private final ConfiguredKeys configured;
    private final KeyStore stored;

    ForgottenKeysGuard(ConfiguredKeys configured, KeyStore stored) {
        this.configured = configured;
        this.stored = stored;
    }

    @Override
    public void afterPropertiesSet() {
        int given = configured.isEmpty() ? stored.live().size() : 0;
        if (given > 0) {
            throw new UnsafeSettingsException(
                    "No API key is configured, but %d given out by POST /keys: without a configured one, anybody on this machine could call."
                            .formatted(given),
                    """
                    Do one of these:
                     - set mlplab.security.api-keys.<name> to sha256:<SHA-256 of a key>, or %s to a key, as before;
                     - with such a key, withdraw all others (DELETE /keys/{name}) before you start the service without.""".formatted(ConfiguredKeys.VARIABLE));
        }
    }
}
