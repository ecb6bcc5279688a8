package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mlplab.study.space.Choice;
import org.mlplab.study.space.Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

class DensityEstimatorTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    private final Interval line = new Interval(0, 1, false, false, null);

    @Test
    void widths_are_the_greater_distance_to_a_neighbour_within_bounds() {
        assertThat(ParzenEstimator.of(line, numbers(0.2, 0.7, 0.1)).kernels())
                .extracting(TruncatedGaussian::mean)
                .containsExactly(0.1, 0.2, 0.7, 0.5);
        assertThat(ParzenEstimator.of(line, numbers(0.2, 0.7, 0.1)).kernels())
                .extracting(TruncatedGaussian::standardDeviation)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(0.25, 0.5, 0.5, 1.0); // 0.1 is less than 1 / (3 + 1)
    }

    /** Normal densities 0.797885 and 0.398942, of masses 0.682689 and 0.382925 within one and a half deviation. */
    @Test
    void a_parzen_density_is_the_mean_of_its_kernels_and_the_prior() {
        ParzenEstimator estimator = ParzenEstimator.of(line, numbers(0.5));
        assertThat(Math.exp(estimator.logDensity(DoubleNode.valueOf(0.5))))
                .isCloseTo((0.797885 / 0.682689 + 0.398942 / 0.382925) / 2, within(1e-5));
    }

    @Test
    void a_parzen_density_integrates_to_one_and_its_draws_follow_it() {
        ParzenEstimator estimator = ParzenEstimator.of(line, numbers(0.02, 0.05, 0.3));
        int n = 10_000;
        double[] density = IntStream.range(0, n)
                .mapToDouble(i -> Math.exp(estimator.logDensity(DoubleNode.valueOf((i + 0.5) / n))))
                .toArray();
        assertThat(DoubleStream.of(density).sum() / n).isCloseTo(1, CLOSE);

        double below = DoubleStream.of(density).limit(n / 4).sum() / n;
        SplittableRandom random = new SplittableRandom(1);
        double drawn = DoubleStream.generate(() -> estimator.draw(random).asDouble())
                .limit(n)
                .filter(x -> x < 0.25)
                .count();
        assertThat(drawn / n).isCloseTo(below, within(0.02));
    }

    /** With the logarithm, 0.001 lies as far from 0.01 as that from 0.1. */
    @Test
    void a_logarithmic_axis_is_modelled_in_its_logarithm() {
        Interval rates = new Interval(1e-3, 1e-1, true, false, null);
        ParzenEstimator estimator = ParzenEstimator.of(rates, numbers(1e-2));
        assertThat(estimator.logDensity(DoubleNode.valueOf(1e-3)))
                .isCloseTo(estimator.logDensity(DoubleNode.valueOf(1e-1)), CLOSE);
    }

    @Test
    void probabilities_are_counts_and_one_more_each() {
        Choice choice = Spaces.words("SGD", "ADAM", "RMSPROP");
        JsonNode sgd = choice.values().get(0);
        CategoricalEstimator estimator = CategoricalEstimator.of(choice, List.of(sgd, sgd));
        assertThat(estimator.probabilities()).containsExactly(3 / 5.0, 1 / 5.0, 1 / 5.0);
        assertThat(estimator.logDensity(sgd)).isCloseTo(Math.log(0.6), CLOSE);
        SplittableRandom random = new SplittableRandom(1);
        long drawn = IntStream.range(0, 10_000)
                .filter(i -> estimator.draw(random).equals(sgd))
                .count();
        assertThat(drawn).isBetween(5_800L, 6_200L);
    }

    /** From a table of the normal distribution. */
    @Test
    void the_cumulative_distribution_is_that_of_the_tables() {
        assertThat(TruncatedGaussian.cumulative(0)).isCloseTo(0.5, CLOSE);
        assertThat(TruncatedGaussian.cumulative(1.96)).isCloseTo(0.9750021, CLOSE);
        assertThat(TruncatedGaussian.cumulative(-1)).isCloseTo(0.1586553, CLOSE);
    }

    private static List<JsonNode> numbers(double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> (JsonNode) DoubleNode.valueOf(value))
                .toList();
    }
}
