package org.mlplab.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlplab.security.key.ConfiguredKeys;
import org.mlplab.security.key.KeyDigest;
import org.mlplab.security.key.Role;
import org.mlplab.security.key.UnsafeSettingsException;
import org.mlplab.security.stored.KeyLimits;
import org.mlplab.security.stored.KeyStore;
import org.mlplab.security.stored.StoredKey;

class ForgottenKeysGuardTest {

    private static final ConfiguredKeys NONE = ConfiguredKeys.of(Map.of(), null);
    private static final ConfiguredKeys ONE = ConfiguredKeys.of(Map.of(), ProbeApplication.KEY);
    private static final StoredKey GIVEN = new StoredKey(
            "ann", Role.READ, KeyDigest.of("a"), new KeyLimits(null, null), Instant.EPOCH, null, null, null);

    private static KeyStore holding(StoredKey... keys) {
        return new KeyStore() {
            @Override
            public List<StoredKey> live() {
                return List.of(keys);
            }

            @Override
            public void used(String name, Instant at) {}
        };
    }

    @Test
    void a_service_that_has_given_out_keys_does_not_start_open_to_anybody() {
        assertThatExceptionOfType(UnsafeSettingsException.class)
                .isThrownBy(() -> new ForgottenKeysGuard(NONE, holding(GIVEN)).afterPropertiesSet())
                .satisfies(e -> assertThat(e.action()).contains("mlplab.security.api-keys", "MLPLAB_API_KEY"));
    }

    @Test
    void with_a_configured_key_or_without_any_it_does() {
        assertThatCode(() -> new ForgottenKeysGuard(ONE, holding(GIVEN)).afterPropertiesSet())
                .doesNotThrowAnyException();
        assertThatCode(() -> new ForgottenKeysGuard(NONE, holding()).afterPropertiesSet())
                .doesNotThrowAnyException();
    }
}
