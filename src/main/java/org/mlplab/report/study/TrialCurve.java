package org.mlplab.report.study;

import java.util.List;
import org.mlplab.experiment.EpochMetrics;

/**
 * How one trial learnt.
 *
 * @param trial its number, from 0
 * @param epochs in order, at least one
 */
public record TrialCurve(int trial, List<EpochMetrics> epochs) {

    public TrialCurve {
        epochs = List.copyOf(epochs);
    }
}
