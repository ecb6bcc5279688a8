package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;

class TpeSamplerTest extends SamplerContract {

    private static final int TRIALS = 60;
    private static final int SEEDS = 40;
    private static final SearchSpace SPACE = Spaces.mixed();

    @Override
    Sampler sampler(SearchSpace space, long seed) {
        return new TpeSampler(space, seed, 10, 24);
    }

    @Test
    void comes_far_closer_to_the_best_of_a_quadratic_than_as_many_random_trials() {
        double[] tpe = best(seed -> sampler(SPACE, seed));
        double[] random = best(seed -> new RandomSampler(SPACE, seed));
        assertThat(median(tpe)).isGreaterThan(median(random) / 3);
        assertThat(DoubleStream.of(tpe).sum())
                .isGreaterThan(DoubleStream.of(random).sum() * 2 / 3);
    }

    @Test
    void prefers_the_value_that_good_trials_have() {
        long better = LongStream.range(0, SEEDS)
                .mapToObj(seed -> play(sampler(SPACE, seed)).subList(TRIALS / 2, TRIALS))
                .flatMap(List::stream)
                .filter(point -> Spaces.word(point, Spaces.OPTIMIZER).equals("ADAM"))
                .count();
        // a third by chance
        assertThat(better).isGreaterThan(SEEDS * TRIALS / 2 * 2 / 3);
    }

    @Test
    void starts_with_the_points_of_random_search() {
        assertThat(play(sampler(SPACE, 3)).subList(0, 10))
                .isEqualTo(play(new RandomSampler(SPACE, 3)).subList(0, 10));
    }

    /** Ten trials, the best of them first: one is good, and all that run are bad. */
    @Test
    void takes_a_tenth_for_good_and_trials_that_run_for_bad() {
        List<TrialSnapshot> trials = IntStream.range(0, 15)
                .mapToObj(i -> new TrialSnapshot(
                        i,
                        SPACE.gridPoint(i),
                        i < 10 ? TrialSnapshot.Standing.FINISHED : TrialSnapshot.Standing.RUNNING,
                        0,
                        null,
                        List.of(),
                        i < 10 ? -1.0 * i : null))
                .toList();
        TpeModel.Densities units =
                Objects.requireNonNull(TpeModel.of(SPACE, trials).axes().get(Spaces.UNITS));
        assertThat(((ParzenEstimator) units.l()).kernels()).hasSize(1 + 1);
        assertThat(((ParzenEstimator) units.g()).kernels()).hasSize(14 + 1);
    }

    /** The best score of each seed. */
    private static double[] best(LongFunction<Sampler> samplers) {
        return LongStream.range(0, SEEDS)
                .mapToDouble(seed -> play(samplers.apply(seed)).stream()
                        .mapToDouble(TpeSamplerTest::score)
                        .max()
                        .orElseThrow())
                .toArray();
    }

    private static double median(double[] scores) {
        return DoubleStream.of(scores)
                .sorted()
                .skip(scores.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private static List<Point> play(Sampler sampler) {
        return SimulatedStudy.oneAtATime(TRIALS, 1, (point, epochs) -> OptionalDouble.of(score(point)))
                .run(sampler)
                .points();
    }

    /** At most 0: at a learning rate of 1e-3, 300 units and ADAM. */
    private static double score(Point point) {
        double rate = (Math.log10(Spaces.number(point, Spaces.RATE)) + 3) / 4;
        double units = (Spaces.number(point, Spaces.UNITS) - 300) / 490;
        double optimizer = Spaces.word(point, Spaces.OPTIMIZER).equals("ADAM") ? 0 : 0.05;
        return -(rate * rate + units * units + optimizer);
    }
}
