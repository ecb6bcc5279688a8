package org.mlplab.report.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.report.study.Sample;
import org.mlplab.report.study.SampleEpochs;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;

class ComparableValuesTest {

    private final Map<Integer, List<EpochMetrics>> epochs = Map.of(
            0,
                    List.of(
                            SampleEpochs.epoch(1, 0.2, 0.21),
                            SampleEpochs.epoch(2, 0.3, 0.31),
                            SampleEpochs.epoch(3, 0.4, 0.41)),
            1, List.of(SampleEpochs.epoch(1, 0.1, 0.11), SampleEpochs.epoch(2, 0.1, 0.12)),
            2,
                    List.of(
                            SampleEpochs.epoch(1, 0.5, 0.51),
                            SampleEpochs.epoch(2, 0.6, 0.61),
                            SampleEpochs.epoch(3, 0.6, 0.62)));

    @Test
    void trials_that_all_ended_are_compared_at_their_ends() {
        ComparableValues compared = of(trial(0, TrialState.SUCCEEDED, 0.41), trial(2, TrialState.SUCCEEDED, 0.62));
        assertThat(compared.epoch()).isNull();
        assertThat(compared.values()).isEqualTo(Map.of(0, 0.41, 2, 0.62));
    }

    @Test
    void where_one_was_pruned_all_are_compared_after_as_many_epochs_as_all_have() {
        ComparableValues compared = of(
                trial(0, TrialState.SUCCEEDED, 0.41),
                trial(1, TrialState.PRUNED, 0.12),
                trial(2, TrialState.SUCCEEDED, 0.62));
        assertThat(compared.epoch()).isEqualTo(2);
        assertThat(compared.values()).isEqualTo(Map.of(0, 0.31, 1, 0.12, 2, 0.61));
    }

    @Test
    void trials_that_were_lost_or_are_still_trained_neither_count_nor_hold_the_others_back() {
        ComparableValues compared = of(
                trial(0, TrialState.SUCCEEDED, 0.41),
                trial(1, TrialState.PRUNED, 0.12),
                trial(2, TrialState.FAILED, 0.5, 1),
                trial(3, TrialState.RUNNING, null, 1),
                trial(4, TrialState.FAILED, null, 0),
                trial(5, TrialState.SKIPPED, null, 0));

        assertThat(compared.epoch()).isEqualTo(2);
        assertThat(compared.values()).isEqualTo(Map.of(0, 0.31, 1, 0.12));
    }

    @Test
    void what_was_lost_early_does_not_make_others_be_compared_before_their_end() {
        ComparableValues compared = of(
                trial(0, TrialState.SUCCEEDED, 0.41),
                trial(1, TrialState.FAILED, 0.12),
                trial(2, TrialState.RUNNING, null));

        assertThat(compared.epoch()).isNull();
        assertThat(compared.values()).isEqualTo(Map.of(0, 0.41));
    }

    @Test
    void values_that_are_no_finite_numbers_are_not_compared() {
        assertThat(of(
                                trial(0, TrialState.SUCCEEDED, 0.41),
                                trial(1, TrialState.SUCCEEDED, Double.NaN),
                                trial(2, TrialState.SUCCEEDED, Double.NEGATIVE_INFINITY))
                        .values())
                .isEqualTo(Map.of(0, 0.41));
    }

    private ComparableValues of(TrialView... trials) {
        return ComparableValues.of(List.of(trials), Objective.VALIDATION_ACCURACY, this::metricsAfter);
    }

    private Map<Long, EpochMetrics> metricsAfter(int epoch) {
        return epochs.entrySet().stream()
                .filter(trial -> trial.getValue().size() >= epoch)
                .collect(Collectors.toMap(
                        trial -> trial.getKey() + 1L, trial -> trial.getValue().get(epoch - 1)));
    }

    private static TrialView trial(int number, TrialState state, @Nullable Double value) {
        return trial(number, state, value, state == TrialState.PRUNED ? 2 : 3);
    }

    private static TrialView trial(int number, TrialState state, @Nullable Double value, int epochs) {
        return Sample.trial(number, state, Map.of(), value, epochs);
    }
}
