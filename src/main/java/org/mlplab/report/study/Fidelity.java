package org.mlplab.report.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;

/**
 * Values of trials that may be held against each other because all were trained equally long.
 *
 * @param epoch at which they are taken, the last that all trials with any epoch have reached; null: each at its end
 * @param values the objective's, by number of trial; finite
 */
record Fidelity(@Nullable Integer epoch, Map<Integer, Double> values) {

    /** @param epochs of a trial, in order; empty if it has none, or its experiment has been removed */
    static Fidelity of(List<TrialView> trials, Objective objective, Function<TrialView, List<EpochMetrics>> epochs) {
        boolean cutShort = trials.stream()
                .anyMatch(trial -> trial.state() == TrialState.PRUNED || trial.state() == TrialState.HALTED);
        return cutShort ? atCommonEpoch(trials, objective, epochs) : atTheEnd(trials);
    }

    private static Fidelity atTheEnd(List<TrialView> trials) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        for (TrialView trial : trials) {
            if (trial.state() == TrialState.SUCCEEDED) {
                put(values, trial, trial.value());
            }
        }
        return new Fidelity(null, values);
    }

    private static Fidelity atCommonEpoch(
            List<TrialView> trials, Objective objective, Function<TrialView, List<EpochMetrics>> epochs) {
        Map<TrialView, List<EpochMetrics>> shown = new LinkedHashMap<>();
        trials.forEach(trial -> shown.put(trial, epochs.apply(trial)));
        shown.values().removeIf(List::isEmpty);
        int common = shown.values().stream().mapToInt(List::size).min().orElse(0);
        Map<Integer, Double> values = new LinkedHashMap<>();
        shown.forEach((trial, all) -> put(values, trial, value(objective, all.get(common - 1))));
        return new Fidelity(common == 0 ? null : common, values);
    }

    private static void put(Map<Integer, Double> values, TrialView trial, @Nullable Double value) {
        if (value != null && Double.isFinite(value)) {
            values.put(trial.number(), value);
        }
    }

    private static double value(Objective objective, EpochMetrics epoch) {
        return objective == Objective.VALIDATION_ACCURACY ? epoch.validationAccuracy() : epoch.validationLoss();
    }
}
