package org.mlplab.training.engine.matrix;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/** Rows of a matrix of either type, read and written as doubles: for short rows, as an output layer's are. */
public interface RowAccess {

    void read(int row, double[] values);

    void write(int row, double[] values);

    static RowAccess of(NativeMatrix matrix) {
        return matrix.isFloat()
                ? new OfFloats(matrix.floats(), matrix.stride())
                : new OfDoubles(matrix.doubles(), matrix.stride());
    }

    record OfFloats(FloatBuffer memory, int stride) implements RowAccess {

        @Override
        public void read(int row, double[] values) {
            for (int k = 0; k < values.length; k++) {
                values[k] = memory.get(row * stride + k);
            }
        }

        @Override
        public void write(int row, double[] values) {
            for (int k = 0; k < values.length; k++) {
                memory.put(row * stride + k, (float) values[k]);
            }
        }
    }

    record OfDoubles(DoubleBuffer memory, int stride) implements RowAccess {

        @Override
        public void read(int row, double[] values) {
            memory.get(row * stride, values);
        }

        @Override
        public void write(int row, double[] values) {
            memory.put(row * stride, values);
        }
    }
}
