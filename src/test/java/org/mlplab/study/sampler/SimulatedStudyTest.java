package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SimulatedStudyTest {

    private static final SimulatedStudy.Score EQUAL = (point, epochs) -> OptionalDouble.of(0);

    /** The third trial starts with 40 of 50 epochs used. */
    @Test
    void stops_when_the_epochs_are_used_and_lets_what_trains_come_to_its_end() {
        Rehearsal rehearsal = new SimulatedStudy(9, 50, 20, 1, 0, EQUAL).run(new RandomSampler(Spaces.mixed(), 0));
        assertThat(rehearsal.trials()).isEqualTo(3);
        assertThat(rehearsal.epochs()).isEqualTo(60);
        assertThat(rehearsal.trialsByEpochs()).isEqualTo(Map.of(20, 3));
        assertThat(rehearsal.end()).isEqualTo("the budget is used");
    }

    @Test
    void is_cut_short_where_a_study_without_limit_would_never_end() {
        Rehearsal rehearsal =
                SimulatedStudy.oneAtATime(SimulatedStudy.UNLIMITED, 5, EQUAL).run(new RandomSampler(Spaces.mixed(), 0));
        assertThat(rehearsal.trials()).isEqualTo(SimulatedStudy.MOST_TRIALS);
        assertThat(rehearsal.cutShort()).isTrue();
    }

    @Test
    void refuses_a_sampler_that_waits_for_nobody() {
        assertThatThrownBy(() -> SimulatedStudy.oneAtATime(5, 5, EQUAL).run(history -> new Move.Await()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refuses_to_promote_a_trial_that_is_not_halted() {
        Sampler hasty = history -> history.trials().isEmpty()
                ? new Move.Start(Spaces.mixed().gridPoint(0), 0, null)
                : new Move.Promote(0, null);
        assertThatThrownBy(() -> SimulatedStudy.oneAtATime(5, 5, EQUAL).run(hasty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FINISHED");
    }
}
