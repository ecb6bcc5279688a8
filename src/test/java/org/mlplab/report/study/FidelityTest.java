package org.mlplab.report.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.EpochMetrics;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;

class FidelityTest {

    private final Map<Integer, List<EpochMetrics>> epochs = Map.of(
            0, List.of(Sample.epoch(1, 0.2, 0.21), Sample.epoch(2, 0.3, 0.31), Sample.epoch(3, 0.4, 0.41)),
            1, List.of(Sample.epoch(1, 0.1, 0.11), Sample.epoch(2, 0.1, 0.12)),
            2, List.of(Sample.epoch(1, 0.5, 0.51), Sample.epoch(2, 0.6, 0.61), Sample.epoch(3, 0.6, 0.62)));

    @Test
    void trials_that_all_ended_are_compared_at_their_ends() {
        Fidelity fidelity = of(trial(0, TrialState.SUCCEEDED, 0.41), trial(2, TrialState.SUCCEEDED, 0.62));
        assertThat(fidelity.epoch()).isNull();
        assertThat(fidelity.values()).isEqualTo(Map.of(0, 0.41, 2, 0.62));
    }

    @Test
    void where_one_was_pruned_all_are_compared_after_as_many_epochs_as_all_have() {
        Fidelity fidelity = of(
                trial(0, TrialState.SUCCEEDED, 0.41),
                trial(1, TrialState.PRUNED, 0.12),
                trial(2, TrialState.SUCCEEDED, 0.62));
        assertThat(fidelity.epoch()).isEqualTo(2);
        assertThat(fidelity.values()).isEqualTo(Map.of(0, 0.31, 1, 0.12, 2, 0.61));
    }

    @Test
    void trials_without_an_epoch_do_not_hold_the_others_back() {
        Fidelity fidelity = of(
                trial(0, TrialState.SUCCEEDED, 0.41),
                trial(1, TrialState.PRUNED, 0.12),
                trial(3, TrialState.FAILED, null),
                trial(4, TrialState.SKIPPED, null));
        assertThat(fidelity.epoch()).isEqualTo(2);
        assertThat(fidelity.values()).containsOnlyKeys(0, 1);
    }

    private Fidelity of(TrialView... trials) {
        return Fidelity.of(
                List.of(trials),
                Objective.VALIDATION_ACCURACY,
                trial -> epochs.getOrDefault(trial.number(), List.of()));
    }

    private static TrialView trial(int number, TrialState state, @Nullable Double value) {
        return Sample.trial(number, state, Map.of(), value, 3);
    }
}
