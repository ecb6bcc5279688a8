package org.mlplab.training.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import onnx.Onnx.ModelProto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.spec.Activation;
import org.mlplab.spec.Preprocessing;

/** ONNX Runtime makes of the exported file what the service makes of the network. */
class OnnxModelTest {

    private static final float TOLERANCE = 1e-5f;

    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();

    private static byte[] file(Model model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        OnnxModel.write(model, "1.0", "a network", Map.of("classNames", "[\"a\", \"b\"]"), bytes);
        return bytes.toByteArray();
    }

    private static OnnxTensor input(OrtSession session, float[][] rows) throws OrtException {
        String name = session.getInputNames().iterator().next();
        NodeInfo info = Objects.requireNonNull(session.getInputInfo().get(name));
        long[] shape = ((TensorInfo) info.getInfo()).getShape();
        shape[0] = rows.length;
        FloatBuffer values = FloatBuffer.allocate(rows.length * rows[0].length);
        for (float[] row : rows) {
            values.put(row);
        }
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values.rewind(), shape);
    }

    private record Answer(float[][] probabilities, long[] labels) {}

    private static Answer ask(OrtSession session, float[][] rows) throws OrtException {
        String name = session.getInputNames().iterator().next();
        try (OnnxTensor input = input(session, rows);
                OrtSession.Result result = session.run(Map.of(name, input))) {
            return new Answer(
                    (float[][]) result.get("probabilities").orElseThrow().getValue(),
                    (long[]) result.get("label").orElseThrow().getValue());
        }
    }

    private void assertAgrees(SampleModel sample) throws IOException, OrtException {
        byte[] file = file(sample.model());
        OnnxRules.check(ModelProto.parseFrom(file));
        float[][] expected = sample.probabilities();
        float[][] rows = sample.rawRows();
        try (OrtSession session = runtime.createSession(file)) {
            Answer answer = ask(session, rows);
            for (int i = 0; i < rows.length; i++) {
                assertThat(answer.probabilities[i]).containsExactly(expected[i], within(TOLERANCE));
                assertThat(answer.labels[i]).isEqualTo(SampleModel.mostProbable(expected[i]));
            }
            assertThat(Arrays.stream(answer.labels).distinct().count()).isGreaterThan(1);
            assertThat(ask(session, Arrays.copyOf(rows, 1)).labels).containsExactly(answer.labels[0]);
        }
    }

    static Stream<Arguments> settings() {
        return Stream.of(Preprocessing.values())
                .flatMap(preprocessing ->
                        Stream.of(Activation.values()).map(activation -> Arguments.of(activation, preprocessing)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void gives_the_probabilities_of_the_service(Activation activation, Preprocessing preprocessing) throws Exception {
        assertAgrees(SampleModel.of(SampleModel.digits(
                "{'units': 12, 'activation': '%1$s', 'dropoutRate': 0.4}, {'units': 7, 'activation': '%1$s'}"
                        .formatted(activation),
                preprocessing.name())));
    }

    @ParameterizedTest
    @MethodSource("onToy")
    void reads_rows_of_values_and_networks_without_hidden_layers(String hidden, Preprocessing preprocessing)
            throws Exception {
        assertAgrees(SampleModel.of("""
                {'dataset': {'name': 'toy', 'preprocessing': '%s'}, 'network': {'hiddenLayers': [%s]}}""".formatted(preprocessing, hidden)));
    }

    static Stream<Arguments> onToy() {
        return Stream.of(Preprocessing.values())
                .flatMap(preprocessing -> Stream.of("", "{'units': 10, 'activation': 'TANH'}")
                        .map(hidden -> Arguments.of(hidden, preprocessing)));
    }

    @Test
    void says_what_goes_in_and_what_comes_out() throws Exception {
        SampleModel pictures = SampleModel.of(SampleModel.digits("{'units': 5}", "STANDARDIZE"));
        try (OrtSession session = runtime.createSession(file(pictures.model()))) {
            assertThat(shapes(session.getInputInfo())).isEqualTo("{pixels=FLOAT[-1, 1, 8, 8]}");
            assertThat(shapes(session.getOutputInfo())).isEqualTo("{probabilities=FLOAT[-1, 10], label=INT64[-1]}");
            assertThat(session.getMetadata().getCustomMetadata()).containsEntry("classNames", "[\"a\", \"b\"]");
            assertThat(session.getMetadata().getProducerName()).isEqualTo("MLP Lab");
        }
        SampleModel rows = SampleModel.of("{'dataset': {'name': 'toy'}, 'network': {'hiddenLayers': []}}");
        try (OrtSession session = runtime.createSession(file(rows.model()))) {
            assertThat(shapes(session.getInputInfo())).isEqualTo("{features=FLOAT[-1, 4]}");
        }
    }

    private static String shapes(Map<String, NodeInfo> values) {
        Map<String, String> shapes = new LinkedHashMap<>();
        values.forEach((name, info) -> {
            var tensor = (TensorInfo) info.getInfo();
            shapes.put(name, tensor.type + Arrays.toString(tensor.getShape()));
        });
        return shapes.toString();
    }

    @Test
    void is_the_same_file_each_time() throws Exception {
        Model model = SampleModel.of(SampleModel.digits("{'units': 5}", "STANDARDIZE"))
                .model();

        assertThat(file(model)).isEqualTo(file(model));
    }

    @Test
    void knows_how_much_fits_into_a_protocol_buffer() {
        assertThat(OnnxModel.holds(500_000_000)).isTrue();
        assertThat(OnnxModel.holds(536_870_911)).isFalse();
    }
}
