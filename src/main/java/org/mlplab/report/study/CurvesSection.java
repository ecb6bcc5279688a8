package org.mlplab.report.study;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.metrics.EpochMetrics;

/** How the best trials learnt. */
record CurvesSection(@Nullable Picture picture, List<Line> lines) {

    /** A curve in numbers: at its end, and where validation was best. */
    record Line(
            int trial,
            int epochs,
            String trainingAccuracy,
            String validationAccuracy,
            String bestValidationAccuracy,
            int bestEpoch) {}

    static CurvesSection of(StudyReport report) {
        return new CurvesSection(
                report.learningCurves(),
                report.curves().stream().map(CurvesSection::line).toList());
    }

    private static Line line(Curve curve) {
        List<EpochMetrics> epochs = curve.epochs();
        EpochMetrics last = epochs.get(epochs.size() - 1);
        // Of equals, reduce keeps the first.
        EpochMetrics best = epochs.stream()
                .reduce((a, b) -> Comparator.comparingDouble(EpochMetrics::validationAccuracy)
                                        .compare(b, a)
                                > 0
                        ? b
                        : a)
                .orElse(last);
        return new Line(
                curve.trial(),
                last.epoch(),
                Numbers.score(last.trainingAccuracy()),
                Numbers.score(last.validationAccuracy()),
                Numbers.score(best.validationAccuracy()),
                best.epoch());
    }
}
