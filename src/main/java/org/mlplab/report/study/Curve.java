package org.mlplab.report.study;

import java.util.List;
import org.mlplab.experiment.metrics.EpochMetrics;

/**
 * How one trial learnt.
 *
 * @param trial its number, from 0
 * @param epochs in order, at least one
 */
record Curve(int trial, List<EpochMetrics> epochs) {

    Curve {
        epochs = List.copyOf(epochs);
    }
}
