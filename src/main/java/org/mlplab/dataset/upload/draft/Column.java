package org.mlplab.dataset.upload.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, as it becomes inputs of a network.
 *
 * @param kind NUMERIC is one input; CATEGORICAL one input a category, of which one is 1 and the others are 0
 * @param categories of a CATEGORICAL one, in the order of its inputs; otherwise none
 * @param fill what stands where a NUMERIC value is missing; null where none may be missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Column(
        String name,
        Kind kind,
        List<String> categories,
        @Nullable Float fill) {

    /** The category of missing values, where they have one. */
    public static final String MISSING = "(missing)";

    /** What the values of a column are. */
    public enum Kind {
        NUMERIC,
        CATEGORICAL
    }

    public static Column numeric(String name) {
        return new Column(name, Kind.NUMERIC, List.of(), null);
    }

    public static Column categorical(String name, List<String> categories) {
        return new Column(name, Kind.CATEGORICAL, List.copyOf(categories), null);
    }

    public Column filledWith(float value) {
        return new Column(name, kind, categories, value);
    }

    /** How many inputs it makes. */
    public int inputs() {
        return kind == Kind.NUMERIC ? 1 : categories.size();
    }
}
