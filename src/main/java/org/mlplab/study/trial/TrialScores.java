package org.mlplab.study.trial;

import java.util.List;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.spec.Selection;
import org.mlplab.study.Objective;

/** What a trial is worth: on validation, of the parameters that its spec selects. */
final class TrialScores {

    private TrialScores() {}

    /**
     * The score after so many epochs.
     *
     * @param epochs in order, at least one of them at or before {@code upTo}
     */
    static double after(int upTo, List<EpochMetrics> epochs, Selection selection, Objective objective) {
        EpochMetrics selected = epochs.stream()
                .filter(epoch -> epoch.epoch() <= upTo)
                .reduce((one, next) -> isSelected(one, next, selection) ? next : one)
                .orElseThrow(() -> new IllegalArgumentException("no epoch has ended"));
        return objective.score(selected.validationAccuracy(), selected.validationLoss());
    }

    /** The earliest of equals is the best. */
    private static boolean isSelected(EpochMetrics one, EpochMetrics next, Selection selection) {
        return selection == Selection.LAST_EPOCH || next.validationAccuracy() > one.validationAccuracy();
    }
}
