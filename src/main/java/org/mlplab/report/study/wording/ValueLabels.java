package org.mlplab.report.study.wording;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Values of a search space in few words. */
public final class ValueLabels {

    private static final int LONGEST = 40;
    private static final int LONGEST_JSON = 24;

    private ValueLabels() {}

    /**
     * A value: numbers with at most four significant digits, lists of layers as {@code 250-250}, objects with a type as
     * {@code HE} or {@code NORMAL(0.001)}.
     */
    public static String of(JsonNode value) {
        String words = words(value);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    /** One label a value: all values as JSON where two of them would have the same label. */
    public static List<String> distinct(List<JsonNode> values) {
        List<String> labels = values.stream().map(ValueLabels::of).toList();
        return labels.stream().distinct().count() == labels.size()
                ? labels
                : values.stream().map(value -> shortened(value.toString())).toList();
    }

    private static String shortened(String json) {
        return json.length() <= LONGEST_JSON ? json : json.substring(0, LONGEST_JSON - 1) + "…";
    }

    private static String words(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.asString();
        }
        if (value.isNumber()) {
            return Numbers.significant(value.asDouble());
        }
        if (value.isString()) {
            return value.asString();
        }
        if (value.isNull() || value.isMissingNode() || value.isArray() && value.isEmpty()) {
            return "none";
        }
        if (value.isArray()) {
            boolean layers = value.valueStream().allMatch(each -> each.has("units"));
            return value.valueStream()
                    .map(each -> words(layers ? each.get("units") : each))
                    .collect(Collectors.joining(layers ? "-" : ", "));
        }
        return value.isObject() && value.path("type").isString() ? typed(value) : value.toString();
    }

    private static String typed(JsonNode value) {
        String rest = value.properties().stream()
                .filter(field ->
                        !field.getKey().equals("type") && !field.getValue().isNull())
                .map(Map.Entry::getValue)
                .map(ValueLabels::words)
                .collect(Collectors.joining(", "));
        String type = value.path("type").asString();
        return rest.isEmpty() ? type : type + "(" + rest + ")";
    }
}
