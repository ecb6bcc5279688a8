package org.mlplab.report.study;

import java.util.List;
import org.mlplab.experiment.metrics.EpochMetrics;

/**
 * How one trial learnt.
 *
 * @param trial its number, from 0
 * @param epochs in order, at least one; of very many a sample, in which the first, the last and the best are
 */
public record TrialCurve(int trial, List<EpochMetrics> epochs) {

    public TrialCurve {
        epochs = List.copyOf(epochs);
    }
}
