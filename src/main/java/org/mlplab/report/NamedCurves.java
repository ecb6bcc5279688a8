package org.mlplab.report;

import java.util.List;
import org.mlplab.experiment.metrics.EpochMetrics;

/**
 * What an experiment showed, and what a figure calls it.
 *
 * @param label for the legend; shortened where it is too long for the figure
 * @param epochs in order
 */
public record NamedCurves(String label, List<EpochMetrics> epochs) {

    public NamedCurves {
        epochs = List.copyOf(epochs);
    }
}
