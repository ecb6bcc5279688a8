package org.mlplab.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    private static final String PLAIN = "0123456789abcdef0123456789abcdef";
    // printf %s abc | sha256sum
    private static final String ABC = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void a_key_belongs_to_the_caller_with_its_hash() {
        ApiKeys keys = ApiKeys.of(Map.of("alice", ABC, "bob", "sha256:" + "0".repeat(64)), null);

        assertThat(keys.holderOf("abc")).contains("alice");
        assertThat(keys.holderOf("abd")).isEmpty();
        assertThat(keys.holderOf("")).isEmpty();
        assertThat(keys.holderOf(ABC)).isEmpty();
    }

    @Test
    void the_key_from_the_environment_stands_beside_the_configured_ones() {
        ApiKeys keys = ApiKeys.of(Map.of("alice", ABC), PLAIN);

        assertThat(keys.holderOf(PLAIN)).contains("environment");
        assertThat(keys.holderOf("abc")).contains("alice");
    }

    @Test
    void no_key_and_an_empty_one_are_none() {
        assertThat(ApiKeys.of(Map.of(), null).isEmpty()).isTrue();
        assertThat(ApiKeys.of(Map.of(), "").isEmpty()).isTrue();
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
                .isThrownBy(() -> ApiKeys.of(Map.of(), plain))
                .satisfies(e -> assertThat(e.getMessage() + e.action())
                        .contains("MLPLAB_API_KEY", "openssl rand -hex 32")
                        .doesNotContain(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, "sha256:", "sha256:abc", "sha1:ba7816bf8f01cfea414140de5dae2223b00361a3"})
    void what_is_not_a_hash_is_refused_and_never_repeated(String written) {
        assertThatExceptionOfType(UnsafeSettingsException.class)
                .isThrownBy(() -> ApiKeys.of(Map.of("alice", written), null))
                .satisfies(e -> assertThat(e.getMessage() + e.action())
                        .contains("mlplab.security.api-keys.alice")
                        .doesNotContain(PLAIN));
    }

    @Test
    void one_name_is_not_given_to_two_keys() {
        assertThatExceptionOfType(UnsafeSettingsException.class)
                .isThrownBy(() -> ApiKeys.of(Map.of("environment", ABC), PLAIN));
    }
}
