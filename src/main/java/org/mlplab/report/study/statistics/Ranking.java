package org.mlplab.report.study.statistics;

import java.util.Comparator;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;

/**
 * Trials best first: those that were trained to their end by their value, then the others, the longest trained first,
 * because values after few and after many epochs cannot be compared. A value that is missing or not finite is worse than
 * any other. The earliest of equals is first.
 */
public final class Ranking {

    private Ranking() {}

    public static Comparator<TrialView> bestFirst(Objective objective) {
        return Comparator.comparing((TrialView trial) -> trial.state() != TrialState.SUCCEEDED)
                .thenComparing(trial -> !hasValue(trial))
                .thenComparing(trial -> trial.state() == TrialState.SUCCEEDED ? 0 : -trial.epochs())
                .thenComparing(trial -> -score(trial, objective))
                .thenComparing(TrialView::number);
    }

    /** Whether its value can be compared with others. */
    public static boolean hasValue(TrialView trial) {
        return trial.value() != null && Double.isFinite(trial.value());
    }

    // The value of a score is the score of a value: both have the other sign, or both the same.
    private static double score(TrialView trial, Objective objective) {
        Double value = trial.value();
        return value == null || !Double.isFinite(value) ? 0 : objective.value(value);
    }
}
