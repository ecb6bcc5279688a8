package org.mlplab.report.study;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Values of a search space in few words. */
final class Labels {

    private static final int LONGEST = 40;

    private Labels() {}

    /**
     * A value: numbers with at most four significant digits, lists of layers as {@code 250-250}, objects with a type as
     * {@code HE} or {@code NORMAL(0.001)}.
     */
    static String of(JsonNode value) {
        String words = words(value);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
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
                .map(Labels::words)
                .collect(Collectors.joining(", "));
        String type = value.path("type").asString();
        return rest.isEmpty() ? type : type + "(" + rest + ")";
    }
}
