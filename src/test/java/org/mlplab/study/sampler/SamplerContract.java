package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;

/** What every sampler must keep to; the referee checks each of its moves. */
abstract class SamplerContract {

    static final int MAXIMUM_EPOCHS = 27;

    /** For trials of {@link #MAXIMUM_EPOCHS} epochs. */
    abstract Sampler sampler(SearchSpace space, long seed);

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "30, 1, 0", "30, 1, 3", "30, 4, 0", "30, 4, 3", "60, 16, 0", "60, 16, 5", "60, 64, 2"})
    void plays_by_the_rules_to_the_end(int budget, int parallel, int lostOneIn) {
        for (long seed = 0; seed < 5; seed++) {
            Referee referee = referee(Spaces.mixed(), seed);
            Rehearsal rehearsal = study(budget, parallel, seed, lostOneIn).run(referee);
            assertThat(rehearsal.trials()).isEqualTo(budget);
            assertThat(rehearsal.points()).doesNotHaveDuplicates();
            assertThat(referee.asked()).isLessThan(12 * budget + 10);
            assertThat(rehearsal.end()).isEqualTo("the budget is used");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void trains_at_least_one_trial_to_its_end_however_few_there_are(int budget) {
        assertThat(study(budget, 2, 0, 0).run(sampler(Spaces.mixed(), 0)).trialsByEpochs())
                .containsKey(MAXIMUM_EPOCHS);
    }

    @Test
    void ends_when_all_trials_are_lost() {
        Rehearsal rehearsal = study(20, 3, 0, 1).run(referee(Spaces.mixed(), 0));
        assertThat(rehearsal.trials()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void tries_all_points_of_a_small_space_and_says_so(int parallel) {
        Rehearsal rehearsal = study(SimulatedStudy.UNLIMITED, parallel, 0, 0).run(referee(Spaces.small(), 7));
        assertThat(rehearsal.points()).hasSize(6).doesNotHaveDuplicates();
        assertThat(rehearsal.end()).contains("all 6 points");
        assertThat(rehearsal.cutShort()).isFalse();
    }

    @Test
    void ends_at_once_where_nothing_may_start() {
        assertThat(sampler(Spaces.mixed(), 0).next(new History(List.of(), false)))
                .isEqualTo(new Move.Finish("the budget is used"));
    }

    private Referee referee(SearchSpace space, long seed) {
        return new Referee(space, () -> sampler(space, seed));
    }

    private static SimulatedStudy study(int budget, int parallel, long seed, int lostOneIn) {
        return new SimulatedStudy(
                budget,
                Long.MAX_VALUE,
                MAXIMUM_EPOCHS,
                parallel,
                seed,
                (point, epochs) -> lostOneIn > 0 && Math.floorMod(31 * point.hashCode() + epochs, lostOneIn) == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(score(point, epochs)));
    }

    private static double score(Point point, int epochs) {
        double units = Spaces.number(point, Spaces.UNITS);
        return Math.sin(units) * (1 - 1.0 / (1 + epochs));
    }
}
