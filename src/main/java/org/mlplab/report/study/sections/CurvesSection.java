package org.mlplab.report.study.sections;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.report.study.Picture;
import org.mlplab.report.study.StudyReport;
import org.mlplab.report.study.TrialCurve;
import org.mlplab.report.study.wording.Numbers;

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

    private static Line line(TrialCurve curve) {
        List<EpochMetrics> epochs = curve.epochs();
        EpochMetrics last = epochs.get(epochs.size() - 1);
        EpochMetrics best = epochs.stream()
                .filter(epoch -> Double.isFinite(epoch.validationAccuracy()))
                .max(Comparator.comparingDouble(EpochMetrics::validationAccuracy)
                        .thenComparing(EpochMetrics::epoch, Comparator.reverseOrder()))
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
