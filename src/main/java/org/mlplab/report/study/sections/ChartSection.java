package org.mlplab.report.study.sections;

import org.jspecify.annotations.Nullable;
import org.mlplab.report.study.StudyReport;
import org.mlplab.report.study.chart.ParallelCoordinates;
import org.mlplab.report.study.wording.Numbers;

/**
 * The trials in the space.
 *
 * @param svg an SVG element
 * @param drawn how many trials are lines of it, in words
 */
record ChartSection(String svg, String drawn) {

    static @Nullable ChartSection of(StudyReport report) {
        int lines = ParallelCoordinates.lines(report);
        int all = report.study().progress().trials();
        return ParallelCoordinates.svg(report)
                .map(svg -> new ChartSection(svg, Numbers.countOf(lines, all, "trial")))
                .orElse(null);
    }
}
