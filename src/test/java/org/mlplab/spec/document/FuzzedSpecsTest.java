package org.mlplab.spec.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.InvalidSpecException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent as a spec is refused, or is stored and read back as the same. */
@Tag("fuzz")
class FuzzedSpecsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StoredSpecs STORED = new StoredSpecs(JSON);
    private static final SpecReader READER = Specs.reader();

    @MethodSource
    @FuzzTest(maxDuration = "2m")
    void specs(byte[] body) {
        ExperimentSpec spec;
        try {
            spec = READER.read(JSON.readTree(body));
        } catch (InvalidSpecException | JacksonException refused) {
            return;
        }
        assertThat(new StoredSpecs(JSON).read(STORED.write(spec))).isEqualTo(spec);
        assertThat(spec.network().parameterCount(64, 10)).isPositive();
    }

    static Stream<byte[]> specs() {
        return Stream.of(
                        "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20, 'activation': 'TANH',"
                                + " 'dropoutRate': 0.5}]}, 'optimizer': {'type': 'SGD', 'learningRate': 0.1},"
                                + " 'learningRateSchedule': {'type': 'EXPONENTIAL', 'decay': 0.95, 'every': 'EPOCH'},"
                                + " 'training': {'epochs': 3, 'batchSize': 50, 'earlyStopping': {'patience': 2}}, 'seed': 1}",
                        "{'dataset': {'name': 'toy'}, 'network': {'hiddenLayers': []}, 'training': {'iterations': 5}}")
                .map(text -> text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
