package org.mlplab.study.space;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * All points that a study may try.
 *
 * @param axes by JSON pointer into the spec, in the order in which the client named them
 */
public record SearchSpace(Map<String, Axis> axes) {

    public SearchSpace {
        axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
    }

    public Point draw(RandomGenerator random) {
        return point(axis -> axis.draw(random));
    }

    /** Number of different points; empty where an axis has too many values to list. */
    public OptionalLong size() {
        long size = 1;
        for (Axis axis : axes.values()) {
            if (axis.size().isEmpty()) {
                return OptionalLong.empty();
            }
            size = saturatedProduct(size, axis.size().getAsInt());
        }
        return OptionalLong.of(size);
    }

    /** Number of points of the grid, 0 where an axis has none; {@link Long#MAX_VALUE} for all that are more. */
    public long gridSize() {
        return axes.values().stream().mapToLong(axis -> axis.grid().size()).reduce(1, SearchSpace::saturatedProduct);
    }

    /**
     * A point of the grid; the axis that was named last changes fastest.
     *
     * @param index from 0 to {@link #gridSize} − 1
     */
    public Point gridPoint(long index) {
        Deque<Map.Entry<String, JsonNode>> fromTheLast = new ArrayDeque<>();
        long rest = index;
        List<Map.Entry<String, Axis>> named = List.copyOf(axes.entrySet());
        for (int i = named.size() - 1; i >= 0; i--) {
            List<JsonNode> grid = named.get(i).getValue().grid();
            fromTheLast.push(Map.entry(named.get(i).getKey(), grid.get((int) (rest % grid.size()))));
            rest /= grid.size();
        }
        if (rest != 0) {
            throw new IndexOutOfBoundsException("the grid has " + gridSize() + " points, none of number " + index);
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        fromTheLast.forEach(value -> values.put(value.getKey(), value.getValue()));
        return new Point(values);
    }

    private Point point(Function<Axis, JsonNode> value) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        axes.forEach((pointer, axis) -> values.put(pointer, value.apply(axis)));
        return new Point(values);
    }

    private static long saturatedProduct(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == 0 && low >= 0 ? low : Long.MAX_VALUE;
    }
}
