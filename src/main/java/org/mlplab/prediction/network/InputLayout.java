package org.mlplab.prediction.network;

import java.util.List;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.picture.ExamplePicture;
import org.mlplab.spec.catalog.InputShape;

/**
 * What a network reads.
 *
 * @param bytes whether values are whole numbers from 0 to 255
 * @param columns of a table, in the order of their inputs; none of pictures
 */
public record InputLayout(InputShape shape, boolean bytes, List<InputColumn> columns) {

    static InputLayout of(Dataset dataset) {
        InputShape shape = dataset.training().shape();
        boolean bytes = !dataset.training().hasNumbers();
        if (!dataset.columns().isEmpty()) {
            return new InputLayout(
                    shape,
                    bytes,
                    dataset.columns().stream()
                            .map(each -> new InputColumn(each.name(), each.categories(), each.fill()))
                            .toList());
        }
        boolean picture = ExamplePicture.isPicture(shape);
        return new InputLayout(shape, bytes, picture ? List.of() : InputColumn.numbered(shape.inputs()));
    }

    public boolean isPicture() {
        return columns.isEmpty();
    }

    /** Whether pictures can be made into examples: those are grey or RGB. */
    public boolean takesPictures() {
        return isPicture() && bytes && (shape.channels() == 1 || shape.channels() == 3);
    }

    /** Rows of {@code shape.inputs()} raw values as examples of no known class. */
    public Examples examples(List<float[]> rows) {
        return bytes ? ofBytes(rows) : ofNumbers(rows);
    }

    private Examples ofNumbers(List<float[]> rows) {
        float[] numbers = new float[rows.size() * shape.inputs()];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, numbers, i * shape.inputs(), shape.inputs());
        }
        return new Examples(shape, numbers, new short[rows.size()]);
    }

    private Examples ofBytes(List<float[]> rows) {
        byte[] values = new byte[rows.size() * shape.inputs()];
        int at = 0;
        for (float[] row : rows) {
            for (float value : row) {
                values[at++] = (byte) Math.round(value);
            }
        }
        return new Examples(shape, values, new byte[rows.size()]);
    }
}
