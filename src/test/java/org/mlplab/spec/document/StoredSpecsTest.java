package org.mlplab.spec.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.Precision;

class StoredSpecsTest {

    private final SpecReader specs = Specs.reader();

    static Stream<String> released() throws IOException {
        return hashes().stringPropertyNames().stream().sorted();
    }

    private static Properties hashes() throws IOException {
        Properties hashes = new Properties();
        try (InputStream file = resource("hashes.properties")) {
            hashes.load(file);
        }
        return hashes;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(StoredSpecsTest.class.getResourceAsStream("/released/spec/" + name));
    }

    private static String stored(String name) throws IOException {
        try (InputStream file = resource(name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void reads_every_released_shape_and_hashes_it_as_it_did(String name) throws IOException, NoSuchAlgorithmException {
        ExperimentSpec spec = specs.readStored(stored(name));

        byte[] hashed = specs.hashed(spec).getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(hashed)))
                .isEqualTo(hashes().getProperty(name));
        assertThat(specs.readStored(specs.write(spec))).isEqualTo(spec);
    }

    @Test
    void writes_the_version_of_the_shape_but_does_not_hash_it() throws IOException {
        ExperimentSpec spec = specs.readStored(stored("smallest"));

        assertThat(specs.write(spec)).startsWith("{\"specVersion\":1,\"name\":\"digits\",");
        assertThat(specs.hashed(spec)).doesNotContain("specVersion");
    }

    @Test
    void gives_a_field_that_an_earlier_version_lacks_its_default() throws IOException {
        String lacking = stored("smallest").replace("\"selection\":\"LAST_EPOCH\",", "");

        assertThat(lacking).doesNotContain("selection");
        assertThat(specs.readStored(lacking)).isEqualTo(specs.readStored(stored("smallest")));
    }

    @Test
    void does_not_check_again_what_was_accepted_once() throws IOException {
        String beyond = stored("smallest")
                .replace("\"batchSize\":200", "\"batchSize\":70000")
                .replace("\"name\":\"digits\",\"train\"", "\"name\":\"gone\",\"train\"");

        ExperimentSpec spec = specs.readStored(beyond);

        assertThat(spec.training().batchSize()).isEqualTo(70_000);
        assertThat(spec.dataset().name()).isEqualTo("gone");
    }

    @Test
    void tells_of_what_a_later_version_wrote() throws IOException {
        String later = stored("smallest").replaceFirst("\\{", "{\"specVersion\":4,\"precision\":\"HALF\",");

        assertThatExceptionOfType(UnreadableSpecException.class)
                .isThrownBy(() -> specs.readStored(later))
                .withMessage("the stored spec is of version 4; this version of the service reads up to version 3");
    }

    @Test
    void ignores_nothing_and_tells_what_is_broken() throws IOException {
        String strange = stored("smallest").replaceFirst("\\{", "{\"precision\":\"HALF\",");

        assertThatExceptionOfType(UnreadableSpecException.class)
                .isThrownBy(() -> specs.readStored(strange))
                .withMessageStartingWith("the stored spec of version 0 cannot be read: /precision is unknown");
        assertThatExceptionOfType(UnreadableSpecException.class)
                .isThrownBy(() -> specs.readStored("{\"name\":"))
                .withMessage("the stored spec is no JSON");
        assertThatExceptionOfType(UnreadableSpecException.class)
                .isThrownBy(() -> specs.readStored("[]"))
                .withMessage("the stored spec is no JSON object");
    }

    @Test
    void names_a_precision_that_earlier_versions_did_not_know_only_where_it_matters() throws IOException {
        String kept = specs.write(specs.readStored(stored("smallest")));
        String rounded = kept.replace("\"specVersion\":1", "\"specVersion\":3")
                .replace("\"evaluateTest\":true", "\"evaluateTest\":true,\"precision\":\"BFLOAT16\"");

        assertThat(kept).doesNotContain("precision");
        assertThat(specs.readStored(rounded).training().precision()).isEqualTo(Precision.BFLOAT16);
        assertThat(specs.write(specs.readStored(rounded))).isEqualTo(rounded);
        assertThat(specs.hashed(specs.readStored(rounded))).isNotEqualTo(specs.hashed(specs.readStored(kept)));
    }
}
