package org.mlplab.report.study;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Values of any kind, evenly spaced in their order.
 *
 * @param values as JSON, at least one, all different
 * @param labels one a value
 */
record WordScale(List<String> values, List<String> labels) implements Scale {

    private static final int MOST_LABELS = 12;

    static WordScale of(List<JsonNode> values) {
        List<String> labels = values.stream().map(Labels::of).toList();
        List<String> written = values.stream().map(JsonNode::toString).toList();
        boolean clear = labels.stream().distinct().count() == labels.size();
        return new WordScale(
                written,
                clear ? labels : written.stream().map(WordScale::shortened).toList());
    }

    private static String shortened(String json) {
        return json.length() <= 24 ? json : json.substring(0, 23) + "…";
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
