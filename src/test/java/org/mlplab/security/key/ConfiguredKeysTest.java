package org.mlplab.security.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredKeysTest {

    private static final String PLAIN = "0123456789abcdef0123456789abcdef";
    // printf %s abc | sha256sum
    private static final String ABC = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static Optional<String> holder(ConfiguredKeys keys, String key) {
        return keys.holderOf(KeyDigest.of(key)).map(KeyHolder::name);
    }

    @Test
    void a_key_belongs_to_the_caller_with_its_hash() {
        ConfiguredKeys keys = ConfiguredKeys.of(Map.of("alice", ABC, "bob", "sha256:" + "0".repeat(64)), null);

        assertThat(holder(keys, "abc")).contains("alice");
        assertThat(holder(keys, "abd")).isEmpty();
        assertThat(holder(keys, "")).isEmpty();
        assertThat(holder(keys, ABC)).isEmpty();
    }

    @Test
    void the_key_from_the_environment_stands_beside_the_configured_ones() {
        ConfiguredKeys keys = ConfiguredKeys.of(Map.of("alice", ABC), PLAIN);

        assertThat(holder(keys, PLAIN)).contains("environment");
        assertThat(holder(keys, "abc")).contains("alice");
    }

    @Test
    void no_key_and_an_empty_one_are_none() {
        assertThat(ConfiguredKeys.of(Map.of(), null).isEmpty()).isTrue();
        assertThat(ConfiguredKeys.of(Map.of(), "").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef0123456789abcde",
                "a key of more than thirty-two letters",
                "ключключключключключключключключ"
            })
    void a_plain_key_that_is_short_or_cannot_be_sent_is_refused(String plain) {
        assertThatExceptionOfType(UnsafeSettingsException.class)
                .isThrownBy(() -> ConfiguredKeys.of(Map.of(), plain))
                .satisfies(e -> assertThat(e.getMessage() + e.action())
                        .contains("MLPLAB_API_KEY", "openssl rand -hex 32")
                        .doesNotContain(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, "sha256:", "sha256:abc", "sha1:ba7816bf8f01cfea414140de5dae2223b00361a3"})
    void what_is_not_a_hash_is_refused_and_never_repeated(String written) {
        assertThatExceptionOfType(UnsafeSettingsException.class)
                .isThrownBy(() -> ConfiguredKeys.of(Map.of("alice", written), null))
                .satisfies(e -> assertThat(e.getMessage() + e.action())
                        .contains("mlplab.security.api-keys.alice")
                        .doesNotContain(PLAIN));
    }

    @Test
    void one_name_is_not_given_to_two_keys() {
        assertThatExceptionOfType(UnsafeSettingsException.class)
                .isThrownBy(() -> ConfiguredKeys.of(Map.of("environment", ABC), PLAIN));
    }
}
