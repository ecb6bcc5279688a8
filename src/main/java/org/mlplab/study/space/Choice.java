package org.mlplab.study.space;

import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * One of a list of values, which may be of any kind: numbers, words, whole lists of layers.
 *
 * @param values at least one, all different
 */
public record Choice(List<JsonNode> values) implements Axis {

    public Choice {
        values = List.copyOf(values);
    }

    @Override
    public JsonNode draw(RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    @Override
    public List<JsonNode> grid() {
        return values;
    }

    @Override
    public OptionalInt size() {
        return OptionalInt.of(values.size());
    }
}
