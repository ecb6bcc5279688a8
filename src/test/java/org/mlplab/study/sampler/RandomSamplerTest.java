package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mlplab.study.space.Interval;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;

class RandomSamplerTest extends SamplerContract {

    @Override
    Sampler sampler(SearchSpace space, long seed) {
        return new RandomSampler(space, seed);
    }

    @Test
    void a_trials_point_depends_on_the_seed_and_its_number_alone() {
        SearchSpace space = Spaces.mixed();
        Move third = new RandomSampler(space, 5).next(history(space, 1, 2));
        assertThat(new RandomSampler(space, 5).next(history(space, 2, 2))).isEqualTo(third);
        assertThat(new RandomSampler(space, 6).next(history(space, 1, 2))).isNotEqualTo(third);
        assertThat(new RandomSampler(space, 5).next(history(space, 1, 3))).isNotEqualTo(third);
    }

    /** Neighbouring seeds and numbers must not give neighbouring points: mean 1/2, variance 1/12, no correlation. */
    @Test
    void draws_of_neighbouring_trials_and_seeds_are_uniform_and_uncorrelated() {
        SearchSpace line = new SearchSpace(Map.of("/x", new Interval(0, 1, false, false, null)));
        int n = 20_000;
        double[] byTrial = new double[n];
        double[] bySeed = new double[n];
        for (int i = 0; i < n; i++) {
            byTrial[i] = Spaces.number(line.draw(TrialRandom.of(0, i)), "/x");
            bySeed[i] = Spaces.number(line.draw(TrialRandom.of(i, 0)), "/x");
        }
        for (double[] draws : List.of(byTrial, bySeed)) {
            double sum = 0;
            double squares = 0;
            double products = 0;
            for (int i = 0; i < n; i++) {
                double x = draws[i] - 0.5;
                sum += x;
                squares += x * x;
                products += x * (draws[(i + 1) % n] - 0.5);
            }
            // 4 standard errors each
            assertThat(Math.abs(sum / n)).isLessThan(4 * Math.sqrt(1.0 / 12 / n));
            assertThat(Math.abs(squares / n - 1.0 / 12)).isLessThan(4 * Math.sqrt(1.0 / 180 / n));
            assertThat(Math.abs(products / n)).isLessThan(4.0 / 12 / Math.sqrt(n));
        }
    }

    private static History history(SearchSpace space, long seed, int trials) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TrialSnapshot> shown = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            Point point = space.draw(random);
            shown.add(new TrialSnapshot(
                    i, point, TrialSnapshot.Standing.FINISHED, 0, null, List.of(), random.nextDouble()));
        }
        return new History(shown, true);
    }
}
