package org.mlplab.report.study.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;

/**
 * Values of trials that may be compared because all were trained equally long. A trial that failed, diverged, was
 * cancelled or skipped has none, nor has one that is still trained: it would say more of when it stopped than of its point.
 *
 * @param epoch at which they are taken, the last that all of these trials have reached; null: each at its end
 * @param values the objective's, by number of trial; finite
 */
public record ComparableValues(@Nullable Integer epoch, Map<Integer, Double> values) {

    /**
     * Takes values at the ends of trials, or at a common epoch where one was cut short.
     *
     * @param metricsAfter metrics after an epoch by the experiment's id; asked for at most once
     */
    public static ComparableValues of(
            List<TrialView> trials, Objective objective, IntFunction<Map<Long, EpochMetrics>> metricsAfter) {
        List<TrialView> comparable =
                trials.stream().filter(ComparableValues::isComparable).toList();
        boolean cutShort = comparable.stream().anyMatch(trial -> trial.state() != TrialState.SUCCEEDED);
        return cutShort ? atCommonEpoch(comparable, objective, metricsAfter) : atTheEnd(comparable);
    }

    /** Whether a trial was trained to its end or to a rung. */
    static boolean isComparable(TrialView trial) {
        return switch (trial.state()) {
            case SUCCEEDED, PRUNED, HALTED -> trial.experimentId() != null && trial.epochs() > 0;
            default -> false;
        };
    }

    private static ComparableValues atTheEnd(List<TrialView> trials) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        trials.forEach(trial -> put(values, trial, trial.value()));
        return new ComparableValues(null, values);
    }

    private static ComparableValues atCommonEpoch(
            List<TrialView> trials, Objective objective, IntFunction<Map<Long, EpochMetrics>> metricsAfter) {
        int common = trials.stream().mapToInt(TrialView::epochs).min().orElseThrow();
        Map<Long, EpochMetrics> metrics = metricsAfter.apply(common);
        Map<Integer, Double> values = new LinkedHashMap<>();
        for (TrialView trial : trials) {
            EpochMetrics shown = trial.experimentId() == null ? null : metrics.get(trial.experimentId());
            put(values, trial, shown == null ? null : (Double) value(objective, shown));
        }
        return new ComparableValues(common, values);
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
