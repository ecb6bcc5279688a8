package org.mlplab.training.engine.product;

import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.NativeMatrix;

/** Native memory for a matrix in bfloat16, its rows adjacent, which grows to the largest it has held. */
final class RoundedMatrix implements AutoCloseable {

    private @Nullable ShortPointer memory;
    private int columns;

    /** Makes room for a matrix of these rows and columns; what it held may be lost. */
    void fit(NativeMatrix shape) {
        long values = (long) shape.rows() * shape.columns();
        columns = shape.columns();
        if (memory == null || memory.capacity() < values) {
            close();
            memory = new ShortPointer(values);
        }
    }

    /** Of the value at this row and column. */
    long address(int row, int column) {
        if (memory == null) {
            throw new IllegalStateException("no matrix yet");
        }
        return memory.address() + ((long) row * columns + column) * Short.BYTES;
    }

    @Override
    public void close() {
        if (memory != null) {
            memory.close();
            memory = null;
        }
    }
}
