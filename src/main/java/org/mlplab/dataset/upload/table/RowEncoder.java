package org.mlplab.dataset.upload.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mlplab.dataset.upload.draft.Column;

/** Makes inputs of the fields of a row. */
final class RowEncoder {

    private final List<Column> columns;
    private final boolean decimalComma;
    private final List<Map<String, Integer>> positions = new ArrayList<>();
    private final float[] inputs;

    RowEncoder(List<Column> columns, boolean decimalComma) {
        this.columns = columns;
        this.decimalComma = decimalComma;
        this.inputs = new float[columns.stream().mapToInt(Column::inputs).sum()];
        for (Column column : columns) {
            Map<String, Integer> position = new HashMap<>();
            column.categories().forEach(category -> position.put(category, position.size()));
            positions.add(position);
        }
    }

    /** In an array that the next call writes over; a number that is missing is NaN. */
    float[] encode(String[] fields) {
        Arrays.fill(inputs, 0);
        int at = 0;
        for (int i = 0; i < fields.length; i++) {
            boolean missing = Cell.isMissing(fields[i]);
            if (columns.get(i).kind() == Column.Kind.NUMERIC) {
                inputs[at] = missing ? Float.NaN : Cell.number(fields[i], decimalComma);
            } else {
                inputs[at + Objects.requireNonNull(positions.get(i).get(missing ? Column.MISSING : fields[i]))] = 1;
            }
            at += columns.get(i).inputs();
        }
        return inputs;
    }
}
