package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlplab.study.space.SearchSpace;

class AshaSamplerTest extends SamplerContract {

    @Override
    Sampler sampler(SearchSpace space, long seed) {
        return new AshaSampler(space, seed, 3, 1, MAXIMUM_EPOCHS);
    }

    private final Referee referee = new Referee(Spaces.mixed(), () -> new AshaSampler(Spaces.mixed(), 1, 3, 1, 9));

    @Test
    void promotes_whoever_is_in_the_best_third_of_a_rung_from_the_highest_rung_down() {
        Rehearsal rehearsal = run(0.1, 0.5, 0.3, 0.9, 0.2, 0.4, 0.8, 0.7, 0.6);
        assertThat(referee.moves())
                .containsExactly(
                        "S0:1", "S1:1", "S2:1", "P1:3", // 1 of 3
                        "S3:1", "P3:3", // 3 took the place of 1
                        "S4:1", "S5:1", "S6:1", "P6:3", // 2 of 7 are 3 and 6
                        "P3:end", // 1 of 3 at the second rung
                        "S7:1", "S8:1", "P7:3", // 3 of 9 are 3, 6 and 7
                        "F");
        assertThat(rehearsal.epochs()).isEqualTo(9 * 1 + 4 * 2 + 1 * 6);
        assertThat(rehearsal.trialsByEpochs()).isEqualTo(Map.of(1, 5, 3, 3, 9, 1));
    }

    @Test
    void promotes_no_more_than_a_third_where_trials_come_best_first() {
        Rehearsal rehearsal = run(IntStream.range(0, 27).mapToDouble(i -> -i).toArray());
        assertThat(referee.moves())
                .startsWith(
                        "S0:1", "S1:1", "S2:1", "P0:3", "S3:1", "S4:1", "S5:1", "P1:3", "S6:1", "S7:1", "S8:1", "P2:3",
                        "P0:end", "S9:1");
        assertThat(rehearsal.trialsByEpochs()).isEqualTo(Map.of(1, 18, 3, 6, 9, 3));
        assertThat(rehearsal.epochs()).isEqualTo(27 + 9 * 2 + 3 * 6);
    }

    @Test
    void of_equal_scores_takes_the_earlier_trial() {
        run(0.5, 0.5, 0.5);
        assertThat(referee.moves()).containsSubsequence("S2:1", "P0:3");
    }

    @Test
    void a_lost_trial_counts_where_it_was_to_be_compared() {
        run(0.1, Double.NaN, 0.3);
        assertThat(referee.moves()).startsWith("S0:1", "S1:1", "S2:1", "P2:3");
    }

    @Test
    void at_the_end_the_leader_goes_on_where_no_trial_was_trained_to_its_end() {
        run(0.1, 0.5);
        assertThat(referee.moves()).containsExactly("S0:1", "S1:1", "P1:3", "P1:end", "F");
    }

    @Test
    void is_random_search_where_the_lowest_rung_is_not_below_the_end() {
        Referee plain = new Referee(Spaces.mixed(), () -> new AshaSampler(Spaces.mixed(), 1, 3, 9, 9));
        SimulatedStudy.oneAtATime(3, 9, new ScriptedScores(1, 2, 3)).run(plain);
        assertThat(plain.moves()).containsExactly("S0:end", "S1:end", "S2:end", "F");
    }

    private Rehearsal run(double... scores) {
        return SimulatedStudy.oneAtATime(scores.length, 9, new ScriptedScores(scores))
                .run(referee);
    }
}
