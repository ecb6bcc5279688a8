package org.mlplab.spec.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a single value from JSON without conversion: no number from a string, no whole number from a fraction. */
final class Leaf {

    private Leaf() {}

    /** The value, or null with a violation added. */
    static @Nullable Object read(JsonNode node, Class<?> type, String at, List<Violation> violations) {
        Object value = null;
        String rule;
        if (type == int.class || type == Integer.class) {
            rule = "must be a whole number";
            value = isWhole(node) && node.canConvertToInt() ? (Object) node.asInt() : null;
        } else if (type == long.class || type == Long.class) {
            rule = "must be a whole number";
            value = isWhole(node) && node.canConvertToLong() ? (Object) node.asLong() : null;
        } else if (type == double.class || type == Double.class) {
            rule = "must be a finite number";
            value = node.isNumber() && Double.isFinite(node.asDouble()) ? (Object) node.asDouble() : null;
        } else if (type == boolean.class || type == Boolean.class) {
            rule = "must be true or false";
            value = node.isBoolean() ? (Object) node.asBoolean() : null;
        } else if (type == String.class) {
            rule = node.isString() ? StorableText.RULE : "must be a string";
            value = node.isString() && StorableText.is(node.asString()) ? node.asString() : null;
        } else if (type.isEnum()) {
            rule = "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            value = constant(node, type);
        } else {
            throw new IllegalStateException("no reading of a " + type);
        }
        if (value == null) {
            violations.add(new Violation(at, RecordReader.plain(node), rule));
        }
        return value;
    }

    private static boolean isWhole(JsonNode node) {
        return node.isNumber() && node.canConvertToExactIntegral();
    }

    private static @Nullable Object constant(JsonNode node, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> node.isString() && constant.toString().equals(node.asString()))
                .findFirst()
                .orElse(null);
    }
}
