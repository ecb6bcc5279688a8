package org.mlplab.dataset.upload.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.upload.draft.Fills.Missing;

/**
 * How a table is to be read.
 *
 * @param label column of the classes, by name or by number from 0; null: the last
 * @param delimiter between fields; null: what the header has most of
 * @param decimalComma whether numbers are written 1,5
 * @param categorical columns whose numbers are names
 * @param ignore columns that are left out
 * @param split column that says which split an example belongs to; null: none
 */
public record TableOptions(
        @Nullable String label,
        @Nullable Character delimiter,
        boolean decimalComma,
        Missing missing,
        List<String> categorical,
        List<String> ignore,
        @Nullable String split) {}
