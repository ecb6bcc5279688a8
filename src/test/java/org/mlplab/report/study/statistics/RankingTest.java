package org.mlplab.report.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.report.study.Sample;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;

class RankingTest {

    private final List<TrialView> trials = List.of(
            trial(0, TrialState.PRUNED, 0.9, 1),
            trial(1, TrialState.SUCCEEDED, 0.4, 9),
            trial(2, TrialState.SUCCEEDED, 0.5, 9),
            trial(3, TrialState.FAILED, null, 2),
            trial(4, TrialState.PRUNED, 0.3, 3),
            trial(5, TrialState.SUCCEEDED, 0.5, 9));

    @Test
    void what_was_trained_to_the_end_comes_first_then_what_was_trained_longest() {
        assertThat(trials.stream().sorted(Ranking.bestFirst(Objective.VALIDATION_ACCURACY)))
                .extracting(TrialView::number)
                .containsExactly(2, 5, 1, 4, 0, 3);
    }

    @Test
    void the_lowest_loss_is_the_best() {
        assertThat(trials.stream().sorted(Ranking.bestFirst(Objective.VALIDATION_LOSS)))
                .extracting(TrialView::number)
                .startsWith(1, 2, 5);
    }

    @Test
    void what_is_no_number_is_worse_than_any_number() {
        List<TrialView> withNaN = List.of(
                trial(0, TrialState.SUCCEEDED, Double.NaN, 9),
                trial(1, TrialState.SUCCEEDED, Double.POSITIVE_INFINITY, 9),
                trial(2, TrialState.SUCCEEDED, 0.1, 9));

        for (Objective objective : Objective.values()) {
            assertThat(withNaN.stream().sorted(Ranking.bestFirst(objective)))
                    .extracting(TrialView::number)
                    .containsExactly(2, 0, 1);
        }
    }

    private static TrialView trial(int number, TrialState state, @Nullable Double value, int epochs) {
        return Sample.trial(number, state, Map.of(), value, epochs);
    }
}
