package org.mlplab.report.study.statistics;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;

/**
 * Trials best first: those that were trained to their end by their value, then the others, the longest trained first,
 * because values after few and after many epochs cannot be compared. The earliest of equals is first.
 */
public final class Ranking {

    private Ranking() {}

    public static List<TrialView> bestFirst(List<TrialView> trials, Objective objective) {
        return trials.stream()
                .sorted(Comparator.comparing((TrialView trial) -> trial.state() != TrialState.SUCCEEDED)
                        .thenComparing(trial -> trial.value() == null)
                        .thenComparing(trial -> trial.state() == TrialState.SUCCEEDED ? 0 : -trial.epochs())
                        .thenComparing(trial -> -score(trial.value(), objective))
                        .thenComparing(TrialView::number))
                .toList();
    }

    // Its own inverse: the value of a score is the score of a value.
    private static double score(@Nullable Double value, Objective objective) {
        return value == null ? 0 : objective.value(value);
    }
}
