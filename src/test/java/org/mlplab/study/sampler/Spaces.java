package org.mlplab.study.sampler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mlplab.study.space.Axis;
import org.mlplab.study.space.Choice;
import org.mlplab.study.space.Interval;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Search spaces to try samplers on. */
final class Spaces {

    static final String RATE = "/optimizer/learningRate";
    static final String UNITS = "/network/hiddenLayers/0/units";
    static final String OPTIMIZER = "/optimizer/type";

    private Spaces() {}

    /** 5 · 7 · 3 points in its grid, without number in all. */
    static SearchSpace mixed() {
        Map<String, Axis> axes = new LinkedHashMap<>();
        axes.put(RATE, new Interval(1e-5, 1e-1, true, false, 5));
        axes.put(UNITS, new Interval(10, 500, false, true, 7));
        axes.put(OPTIMIZER, words("SGD", "ADAM", "RMSPROP"));
        return new SearchSpace(axes);
    }

    /** 6 points. */
    static SearchSpace small() {
        Map<String, Axis> axes = new LinkedHashMap<>();
        axes.put(UNITS, new Interval(1, 3, true, true, null));
        axes.put(OPTIMIZER, words("SGD", "ADAM"));
        return new SearchSpace(axes);
    }

    static Choice words(String... words) {
        List<JsonNode> values = Stream.<String>of(words)
                .map(word -> (JsonNode) StringNode.valueOf(word))
                .toList();
        return new Choice(values);
    }

    static double number(Point point, String pointer) {
        return Objects.requireNonNull(point.values().get(pointer)).asDouble();
    }

    static String word(Point point, String pointer) {
        return Objects.requireNonNull(point.values().get(pointer)).asString();
    }
}
