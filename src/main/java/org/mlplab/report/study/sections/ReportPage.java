package org.mlplab.report.study.sections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.report.study.Picture;
import org.mlplab.report.study.StudyReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report in words, section by section, as its templates read it.
 *
 * @param chart null while there is nothing to draw
 */
public record ReportPage(
        SummarySection summary,
        TestSection test,
        SpaceSection space,
        CurvesSection curves,
        TrialsSection trials,
        @Nullable ChartSection chart,
        ImportanceSection importance,
        List<Picture> weights,
        FindingsSection findings,
        @Nullable WinnerSection winner,
        RepetitionSection repetition) {

    public static ReportPage of(StudyReport report, Links links, JsonMapper json) {
        return new ReportPage(
                SummarySection.of(report),
                TestSection.of(report.study(), links),
                SpaceSection.of(report.study().request().space()),
                CurvesSection.of(report),
                TrialsSection.of(report, links),
                ChartSection.of(report),
                ImportanceSection.of(report),
                report.weights(),
                FindingsSection.of(report),
                WinnerSection.of(report, links, json),
                RepetitionSection.of(report, links, json));
    }
}
