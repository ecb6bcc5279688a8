package org.mlplab.study.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/**
 * Numbers from {@code low} to {@code high}, both included.
 *
 * @param low less than {@code high}; above 0 if {@code log}
 * @param log whether equal factors are equally far from each other, rather than equal differences
 * @param integer whole numbers alone
 * @param points values that a grid visits, at least 2; null for a grid over all whole numbers
 */
public record Interval(
        double low,
        double high,
        boolean log,
        boolean integer,
        @Nullable Integer points) implements Axis {

    private static final int MOST_LISTED = 10_000;

    /** The value at a place of the axis, 0 for {@code low} to 1 for {@code high}. */
    public JsonNode at(double place) {
        return number(between(low, high, place));
    }

    /** Where a value lies on the axis, 0 for {@code low} to 1 for {@code high}. */
    public double place(JsonNode value) {
        double number = value.asDouble();
        return log
                ? (Math.log(number) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (number - low) / (high - low);
    }

    @Override
    public JsonNode draw(RandomGenerator random) {
        if (integer && !log) {
            return whole(random.nextLong((long) low, (long) high + 1));
        }
        // Each whole number is rounded to from half a unit on both sides: the ends get that, too.
        double margin = integer ? 0.5 : 0;
        return number(between(low - margin, high + margin, random.nextDouble()));
    }

    @Override
    public List<JsonNode> grid() {
        if (points != null) {
            int last = points - 1;
            return IntStream.rangeClosed(0, last)
                    .mapToObj(i -> number(readable(between(low, high, (double) i / last))))
                    .distinct()
                    .toList();
        }
        return size().isPresent()
                ? IntStream.range(0, size().getAsInt())
                        .mapToObj(i -> whole((long) low + i))
                        .toList()
                : List.of();
    }

    @Override
    public OptionalInt size() {
        double count = high - low + 1;
        return integer && count <= MOST_LISTED ? OptionalInt.of((int) count) : OptionalInt.empty();
    }

    private double between(double start, double end, double place) {
        return log
                ? Math.exp(Math.log(start) + place * (Math.log(end) - Math.log(start)))
                : start + place * (end - start);
    }

    private JsonNode number(double value) {
        double inside = Math.max(low, Math.min(high, value));
        return integer ? whole(Math.round(inside)) : DoubleNode.valueOf(inside);
    }

    /** The node that a parser makes of the number, so that a point that was stored equals itself. */
    private static JsonNode whole(long value) {
        return (int) value == value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    /** 0.001 for the 0.0010000000000000002 that logarithms make of it. */
    private static double readable(double value) {
        return new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }
}
