package org.mlplab.report.study.sections;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlplab.report.study.wording.AxisNames;
import org.mlplab.report.study.wording.Numbers;
import org.mlplab.report.study.wording.ValueLabels;
import org.mlplab.study.Dimension;

/** What was searched. */
record SpaceSection(List<Line> lines) {

    private static final int MOST_VALUES = 20;

    /** One axis. */
    record Line(String name, String pointer, String values) {}

    static SpaceSection of(Map<String, Dimension> space) {
        Map<String, String> names = AxisNames.of(space.keySet());
        return new SpaceSection(space.entrySet().stream()
                .map(axis -> new Line(
                        names.getOrDefault(axis.getKey(), axis.getKey()), axis.getKey(), words(axis.getValue())))
                .toList());
    }

    private static String words(Dimension dimension) {
        if (dimension.values() != null) {
            int more = dimension.values().size() - MOST_VALUES;
            return ValueLabels.distinct(dimension.values()).stream()
                            .limit(MOST_VALUES)
                            .collect(Collectors.joining(" · "))
                    + (more > 0 ? " and %d more".formatted(more) : "");
        }
        if (dimension.low() == null || dimension.high() == null) {
            throw new IllegalStateException("neither values nor an interval");
        }
        return "%s from %s to %s%s%s"
                .formatted(
                        Boolean.TRUE.equals(dimension.integer()) ? "whole numbers" : "numbers",
                        Numbers.significant(dimension.low()),
                        Numbers.significant(dimension.high()),
                        Boolean.TRUE.equals(dimension.log()) ? ", equal factors equally likely" : "",
                        dimension.points() == null ? "" : ", %d of them on a grid".formatted(dimension.points()));
    }
}
