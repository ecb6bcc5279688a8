package org.mlplab.prediction.network;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, as rows name it.
 *
 * @param name in the table's header
 * @param categories of which it is one, each an input that is 1 for it and 0 for the others; none: it is a number, and one input
 * @param fill stands where the number is missing; null: it may not
 */
public record InputColumn(
        String name, List<String> categories, @Nullable Float fill) {

    public static InputColumn numeric(String name) {
        return new InputColumn(name, List.of(), null);
    }

    /** Of a table without a header: their numbers, from 0, are their names. */
    static List<InputColumn> numbered(int inputs) {
        return IntStream.range(0, inputs)
                .mapToObj(i -> numeric(Integer.toString(i)))
                .toList();
    }

    public boolean isNumeric() {
        return categories.isEmpty();
    }

    public int inputs() {
        return isNumeric() ? 1 : categories.size();
    }
}
