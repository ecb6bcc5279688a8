package org.mlplab.training.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.NetworkParameters;

class PredictorTest {

    private static final int CLASSES = 10;
    private static final int EXAMPLES = 700;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | ",
                "64 | {'units': 50}",
                "64 | {'units': 7}, {'units': 13, 'activation': 'TANH'}",
                "64 | {'units': 90, 'activation': 'GELU'}, {'units': 120, 'activation': 'SWISH', 'dropoutRate': 0.5}",
                "3072 | {'units': 60}"
            })
    void the_same_examples_get_the_same_bits_and_an_example_nearly_those_in_any_company(int inputs, String hidden) {
        ExperimentSpec spec = Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [%s]}}"
                .formatted(hidden == null ? "" : hidden));
        var random = new Random(inputs);
        float[] parameters = new float[(int) spec.network().parameterCount(inputs, CLASSES)];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
        }
        byte[] values = new byte[EXAMPLES * inputs];
        random.nextBytes(values);
        var examples = new Examples(new InputShape(1, 1, inputs), values, new byte[EXAMPLES]);
        float[] shift = filled(inputs, 127.5f);
        float[] scale = filled(inputs, 1 / 127.5f);
        try (var predictor = new Predictor(
                spec, CLASSES, new AffinePreprocessing(shift, scale), new NetworkParameters(parameters))) {
            double[][] all = new double[EXAMPLES][];
            predictor.predict(examples, (row, predicted, probabilities) -> {
                all[row] = probabilities.clone();
                for (double each : probabilities) {
                    assertThat(each).isLessThanOrEqualTo(probabilities[predicted]);
                }
                assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
            });
            predictor.predict(
                    examples,
                    (row, predicted, probabilities) -> assertThat(probabilities).isEqualTo(all[row]));
            for (int size : new int[] {1, 2, 3, 17, 100, 188, 513}) {
                int first = random.nextInt(EXAMPLES - size + 1);
                predictor.predict(
                        examples.window(first, size),
                        (row, predicted, probabilities) -> assertThat(probabilities)
                                .as("%d of %d", row, size)
                                .containsExactly(all[first + row], within(5e-6)));
            }
            assertThat(Predictor.bytes(spec, inputs, CLASSES)).isEqualTo(4L * (parameters.length + 2 * inputs));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> predictor.predict(
                            new Examples(new InputShape(1, 1, 5), new byte[5], new byte[1]), (row, c, p) -> {}));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Predictor(
                        spec, CLASSES + 1, new AffinePreprocessing(shift, scale), new NetworkParameters(parameters)));
    }

    private static float[] filled(int length, float value) {
        float[] array = new float[length];
        Arrays.fill(array, value);
        return array;
    }
}
