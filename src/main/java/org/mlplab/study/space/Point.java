package org.mlplab.study.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A value for every axis of a space.
 *
 * @param values by the axis's JSON pointer, in the order of the space
 */
public record Point(Map<String, JsonNode> values) {

    public Point {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
