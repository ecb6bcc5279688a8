package org.mlplab.training.engine.onednn;

/**
 * A matrix as oneDNN is told of it.
 *
 * @param rowStride values from one row to the next
 * @param columnStride values from one column to the next
 * @param bfloat16 its values, or single precision
 */
public record Operand(int rows, int columns, long rowStride, long columnStride, boolean bfloat16) {

    /** Rows of adjacent values in single precision. */
    public static Operand floats(int rows, int columns, int stride) {
        return new Operand(rows, columns, stride, 1, false);
    }

    /** Rows of adjacent values in bfloat16. */
    public static Operand bfloat16(int rows, int columns, int stride) {
        return new Operand(rows, columns, stride, 1, true);
    }

    public Operand transposed() {
        return new Operand(columns, rows, columnStride, rowStride, bfloat16);
    }
}
