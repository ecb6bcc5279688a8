package org.mlplab.report.study.chart;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where the values of an axis lie on a line. */
sealed interface Scale permits ContinuousScale, CategoricalScale {

    /** A labelled place of a scale. */
    record Tick(double place, String label) {}

    /** 0, the lower end, to 1. */
    double place(JsonNode value);

    List<Tick> ticks();
}
