package org.mlplab.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, as it makes inputs.
 *
 * @param name in the table's header
 * @param categories of which it is one, each an input that is 1 for it and 0 for the others; none: it is a number, and one input
 * @param fill stands where the number is missing; null: it may not
 */
public record TableColumn(
        String name, List<String> categories, @Nullable Float fill) {}
