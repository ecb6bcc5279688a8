package org.mlplab.report.study.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.mlplab.report.study.wording.ValueLabels;
import tools.jackson.databind.JsonNode;

/**
 * Values of any kind, evenly spaced in their order.
 *
 * @param values as JSON, at least one, all different
 * @param labels one a value
 */
record CategoricalScale(List<String> values, List<String> labels) implements Scale {

    private static final int MOST_LABELS = 12;

    static CategoricalScale of(List<JsonNode> values) {
        return new CategoricalScale(values.stream().map(JsonNode::toString).toList(), ValueLabels.distinct(values));
    }

    @Override
    public double place(JsonNode value) {
        return place(Math.max(0, values.indexOf(value.toString())));
    }

    private double place(int index) {
        return (index + 0.5) / values.size();
    }

    @Override
    public List<Tick> ticks() {
        int step = (values.size() + MOST_LABELS - 1) / MOST_LABELS;
        return IntStream.range(0, values.size())
                .filter(i -> i % step == 0)
                .mapToObj(i -> new Tick(place(i), labels.get(i)))
                .toList();
    }
}
