package org.mlplab.report.figure;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/** The axes that fit curves. */
final class CurveAxes {

    /** Losses that differ by less than this fraction of themselves are drawn as what they are: the same. */
    private static final double NARROWEST_LOSS = 0.01;

    private static final double NARROWEST_ACCURACY = 0.02;

    /** From this ratio on of the largest to the smallest, equal steps would show the largest alone. */
    private static final double LOGARITHMIC_RATIO = 1000;

    private CurveAxes() {}

    /** From the first to the last epoch of any curve; from 0 to 1 where there are none. */
    static PanelAxis epochs(List<MetricCurve> curves) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (MetricCurve curve : curves) {
            for (double epoch : curve.epochs()) {
                first = (int) Math.min(first, epoch);
                last = (int) Math.max(last, epoch);
            }
        }
        return LinearAxis.epochs(Math.min(first, last), last);
    }

    /** Logarithmic where one loss is a thousand times another. */
    static PanelAxis losses(List<MetricCurve> curves) {
        DoubleSummaryStatistics range = MetricCurve.finiteValues(curves).summaryStatistics();
        if (range.getCount() == 0) {
            return LinearAxis.around(0, 1, 1);
        }
        if (range.getMin() > 0 && range.getMax() / range.getMin() >= LOGARITHMIC_RATIO) {
            return LogarithmicAxis.around(range.getMin(), range.getMax());
        }
        double narrowest = Math.max(NARROWEST_LOSS * Math.abs(range.getMax()), Float.MIN_NORMAL);
        return LinearAxis.around(range.getMin(), range.getMax(), narrowest).withTicks(0, Double.MAX_VALUE);
    }

    static PanelAxis accuracies(List<MetricCurve> curves) {
        DoubleSummaryStatistics range = MetricCurve.finiteValues(curves).summaryStatistics();
        return range.getCount() == 0
                ? LinearAxis.around(0, 1, 1)
                : LinearAxis.around(range.getMin(), range.getMax(), NARROWEST_ACCURACY)
                        .withTicks(0, 1);
    }
}
