package org.mlplab.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.mlplab.experiment.metrics.EpochMetrics;

/**
 * One quantity over the epochs.
 *
 * @param values one for each of {@code epochs}; where one is not finite there is a gap
 */
record Curve(double[] epochs, double[] values, Pen pen) {

    static Curve of(List<EpochMetrics> metrics, ToDoubleFunction<EpochMetrics> quantity, Pen pen) {
        return new Curve(
                metrics.stream().mapToDouble(EpochMetrics::epoch).toArray(),
                metrics.stream().mapToDouble(quantity).toArray(),
                pen);
    }

    static DoubleStream finiteValues(List<Curve> curves) {
        return curves.stream()
                .flatMapToDouble(each -> DoubleStream.of(each.values))
                .filter(Double::isFinite);
    }
}
