package org.mlplab.report.study.sections;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mlplab.report.study.StudyReport;
import org.mlplab.report.study.statistics.Importance;
import org.mlplab.report.study.wording.AxisNames;
import org.mlplab.report.study.wording.Numbers;
import org.mlplab.report.study.wording.Sentences;

/** Which hyper-parameters mattered, the most important first. */
record ImportanceSection(String meaning, List<Line> lines) {

    /**
     * One axis.
     *
     * @param width of its bar, a whole number of percents
     */
    record Line(String name, String share, long width) {}

    static ImportanceSection of(StudyReport report) {
        Importance importance = report.importance();
        Map<String, String> names = AxisNames.of(importance.shares().keySet());
        return new ImportanceSection(
                meaning(report),
                importance.shares().entrySet().stream()
                        .sorted(Comparator.comparingDouble((Map.Entry<String, OptionalDouble> share) ->
                                -share.getValue().orElse(-1)))
                        .map(share -> line(names.getOrDefault(share.getKey(), share.getKey()), share.getValue()))
                        .toList());
    }

    private static Line line(String name, OptionalDouble share) {
        return share.isPresent()
                ? new Line(name, Numbers.percent(share.getAsDouble()), Math.round(100 * share.getAsDouble()))
                : new Line(name, "too few trials", 0);
    }

    private static String meaning(StudyReport report) {
        Integer epoch = report.importance().epoch();
        return ("The share of the variance of the %s, over %s %s, that is explained by each hyper-parameter alone: "
                        + "the correlation ratio ε² (Kelley 1935), which allows for what chance explains. What two or more "
                        + "of them do only together is not in it, so the shares need not add up to 100 %%.")
                .formatted(
                        Sentences.objective(report.study().request().objective()),
                        Numbers.countOf(
                                report.importance().trials(),
                                report.importance().comparable(),
                                "trial"),
                        epoch == null
                                ? "trained to the end"
                                : "compared after epoch %d, the last that all of them reached".formatted(epoch));
    }
}
