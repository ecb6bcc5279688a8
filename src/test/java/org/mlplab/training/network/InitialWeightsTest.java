package org.mlplab.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.spec.WeightInit;
import org.mlplab.training.RandomStreams;

class InitialWeightsTest {

    private static double[] draw(WeightInit.Type type, @Nullable Double standardDeviation, long seed) {
        var weights = new InitialWeights(new WeightInit(type, standardDeviation), new RandomStreams(seed));
        return DoubleStream.generate(weights.weights(0, 300, 200)).limit(60_000).toArray();
    }

    /** Expected: the formulas of {@link WeightInit.Type}, with 300 inputs and 200 outputs. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL, 0.05, 0.05",
        "HE, , 0.0816497",
        "HE_UNIFORM, , 0.0816497",
        "XAVIER, , 0.0632456",
        "XAVIER_UNIFORM, , 0.0632456",
        "LECUN, , 0.0577350"
    })
    void hasTheStandardDeviationThatItsNamePromises(
            WeightInit.Type type, @Nullable Double standardDeviation, double expected) {
        double[] weights = draw(type, standardDeviation, 1);

        double mean = Arrays.stream(weights).average().orElseThrow();
        double variance = Arrays.stream(weights)
                .map(w -> (w - mean) * (w - mean))
                .average()
                .orElseThrow();
        // of 60,000 draws: standard error of the mean 0.4 %, of the standard deviation 0.3 %
        assertThat(mean).isCloseTo(0, within(0.02 * expected));
        assertThat(Math.sqrt(variance)).isCloseTo(expected, within(0.015 * expected));
    }

    @Test
    void uniformStaysInItsBounds() {
        assertThat(Arrays.stream(draw(WeightInit.Type.HE_UNIFORM, null, 1))
                        .map(Math::abs)
                        .max()
                        .orElseThrow())
                .isBetween(0.141, Math.sqrt(6 / 300.0));
    }

    @Test
    void dependsOnTheSeedAlone() {
        assertThat(draw(WeightInit.Type.HE, null, 5)).isEqualTo(draw(WeightInit.Type.HE, null, 5));
        assertThat(draw(WeightInit.Type.HE, null, 5)).isNotEqualTo(draw(WeightInit.Type.HE, null, 6));
    }
}
