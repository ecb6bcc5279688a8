package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlplab.study.space.SearchSpace;

class HyperbandSamplerTest extends SamplerContract {

    @Override
    Sampler sampler(SearchSpace space, long seed) {
        return new HyperbandSampler(space, seed, 3, 1, MAXIMUM_EPOCHS);
    }

    /** Brackets of 3 trials with 1 epoch and of 2 with all 3. */
    private final Referee referee = new Referee(Spaces.mixed(), () -> new HyperbandSampler(Spaces.mixed(), 1, 3, 1, 3));

    /** Of 81, 27, 9, 3, 1 · 34, 11, 3, 1 · 15, 5, 1 · 8, 2 · 5 trials that reach 1, 3, 9, 27, 81 epochs. */
    @Test
    void a_pass_over_the_papers_brackets_trains_as_many_trials_as_its_table() {
        HyperbandSampler sampler = new HyperbandSampler(Spaces.mixed(), 0, 3, 1, 81);
        double[] scores = new double[143];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.sin(i);
        }
        Rehearsal rehearsal = SimulatedStudy.oneAtATime((int) sampler.trialsOfOnePass(), 81, new ScriptedScores(scores))
                .run(sampler);
        assertThat(rehearsal.trialsByEpochs()).isEqualTo(Map.of(1, 54, 3, 41, 9, 24, 27, 14, 81, 10));
        assertThat(rehearsal.epochs()).isEqualTo(297 + 276 + 279 + 324 + 405);
    }

    @Test
    void lets_the_best_third_of_a_bracket_go_on_and_gives_up_the_others_at_once() {
        run(0.1, 0.5, 0.3, 0.9, 0.2);
        assertThat(referee.moves())
                .containsExactly("S0:1", "S1:1", "S2:1", "P1:end", "X2", "X0", "S3:end", "S4:end", "F");
    }

    @Test
    void starts_over_after_its_brackets_and_compares_within_a_bracket_alone() {
        run(0.7, 0.8, 0.9, 0.9, 0.9, 0.1, 0.2, 0.3);
        assertThat(referee.moves()).endsWith("S4:end", "S5:1", "S6:1", "S7:1", "P7:end", "X6", "X5", "F");
    }

    @Test
    void a_bracket_that_the_budget_does_not_fill_goes_on_with_what_it_has() {
        run(0.1, 0.5);
        assertThat(referee.moves()).containsExactly("S0:1", "S1:1", "P1:end", "X0", "F");
    }

    @Test
    void nobody_takes_the_place_of_a_lost_trial() {
        run(Double.NaN, Double.NaN, Double.NaN, 0.5, 0.5);
        assertThat(referee.moves()).containsExactly("S0:1", "S1:1", "S2:1", "S3:end", "S4:end", "F");
    }

    @Test
    void the_next_bracket_starts_while_one_waits() {
        Move move = referee.next(new History(
                List.of(
                        shown(0, TrialSnapshot.Standing.HALTED, 0.1),
                        shown(1, TrialSnapshot.Standing.HALTED, 0.2),
                        shown(2, TrialSnapshot.Standing.RUNNING)),
                true));
        assertThat(move).isInstanceOfSatisfying(Move.Start.class, start -> {
            assertThat(start.bracket()).isEqualTo(1);
            assertThat(start.rung()).isNull();
        });
    }

    @Test
    void a_bracket_waits_for_its_last_trial_where_no_other_may_start() {
        Move move = referee.next(new History(
                List.of(shown(0, TrialSnapshot.Standing.HALTED, 0.1), shown(1, TrialSnapshot.Standing.RUNNING)),
                false));
        assertThat(move).isEqualTo(new Move.Await());
    }

    private static TrialSnapshot shown(int number, TrialSnapshot.Standing standing, Double... scores) {
        return new TrialSnapshot(
                number, Spaces.mixed().gridPoint(number), standing, 0, new Rung(0, 0, 1), List.of(scores), null);
    }

    private Rehearsal run(double... scores) {
        return SimulatedStudy.oneAtATime(scores.length, 3, new ScriptedScores(scores))
                .run(referee);
    }
}
