package org.mlplab.dataset.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.upload.UploadDescription.ColumnSummary;
import org.mlplab.dataset.upload.draft.Column;

/** The first examples of a table, as its rows were. */
@Schema(
        description =
                "The first examples to train on of a table, as its rows were, in the order in which they are kept")
record TableRows(
        @Schema(
                description = "Names of the columns; of arrays, the numbers of their values",
                example = "[\"petal_length\"]")
        List<String> columns,

        @Schema(description = "A row each: numbers and texts")
        List<Row> rows) {

    @Schema(description = "A row of a table")
    record Row(
            @Schema(description = "A number or, of a categorical column, a text for each column", example = "[1.4]")
            List<Object> values,

            @Schema(description = "Name of its class", example = "setosa")
            String label) {}

    /** @param columns none for arrays */
    static TableRows of(Dataset dataset, List<ColumnSummary> columns, int limit) {
        Examples examples = dataset.training();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, examples.size()); i++) {
            rows.add(new Row(values(examples, i, columns), dataset.classNames().get(examples.label(i))));
        }
        List<String> names = columns.isEmpty()
                ? IntStream.range(0, examples.shape().inputs())
                        .mapToObj(String::valueOf)
                        .toList()
                : columns.stream().map(ColumnSummary::name).toList();
        return new TableRows(names, rows);
    }

    private static List<Object> values(Examples examples, int example, List<ColumnSummary> columns) {
        int at = examples.offset(example);
        float[] numbers = examples.numbers();
        if (columns.isEmpty()) {
            float[] row = Arrays.copyOfRange(numbers, at, at + examples.shape().inputs());
            return IntStream.range(0, row.length).<Object>mapToObj(i -> row[i]).toList();
        }
        List<Object> values = new ArrayList<>();
        for (ColumnSummary column : columns) {
            if (column.kind() == Column.Kind.NUMERIC) {
                values.add(numbers[at++]);
                continue;
            }
            for (String category : column.categories()) {
                if (numbers[at++] == 1) {
                    values.add(category);
                }
            }
        }
        return values;
    }
}
