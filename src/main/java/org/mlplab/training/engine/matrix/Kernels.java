package org.mlplab.training.engine.matrix;

import org.nd4j.linalg.api.buffer.DataType;

/** What a dense layer does to each of its values between two products of matrices. All rows are adjacent in memory. */
public interface Kernels {

    static Kernels of(DataType type) {
        return type == DataType.FLOAT ? new FloatKernels() : new DoubleKernels();
    }

    /** z ← z + b for each row, then max(z, 0) if {@code rectify}; NaN stays NaN. */
    void addBias(NativeMatrix z, NativeMatrix bias, boolean rectify);

    /** δ ← ε where a &gt; 0, else 0; the sum of each column of δ is added to {@code columnSums}. */
    void rectifierDelta(NativeMatrix activation, NativeMatrix epsilon, NativeMatrix delta, double[] columnSums);

    /** The sum of each column is added to {@code columnSums}. */
    void addColumnSums(NativeMatrix values, double[] columnSums);
}
