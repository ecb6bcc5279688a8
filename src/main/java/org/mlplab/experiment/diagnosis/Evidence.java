package org.mlplab.experiment.diagnosis;

import java.util.List;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.spec.ExperimentSpec;

/**
 * All that a diagnosis looks at.
 *
 * @param epochs that have ended, in order; where there are very many, some thousand at even distances and the last few
 * @param layers after the last of {@code epochs}, as in {@link InitialState#layers}; empty before the first has ended
 */
public record Evidence(
        ExperimentSpec spec,
        InitialState initial,
        List<EpochMetrics> epochs,
        FirstLosses firstLosses,
        Unfinished unfinished,
        List<LayerStatistics> layers,
        Ending ending) {

    /** Why there are no more epochs. */
    public enum Ending {
        /** There will be, so far as is known. */
        TRAINING,
        BUDGET_USED,
        STOPPED_EARLY,
        DIVERGED,
        /** Cancelled or failed. */
        CUT_SHORT
    }

    public int classes() {
        return initial.layers().get(initial.layers().size() - 1).units();
    }

    /** ln K: the loss of a network that gives each of K classes the same probability. */
    public double evenOddsLoss() {
        return Math.log(classes());
    }

    /** @throws IndexOutOfBoundsException if no epoch has ended */
    public EpochMetrics lastEpoch() {
        return epochs.get(epochs.size() - 1);
    }
}
