package org.mlplab.training.engine.matrix;

import java.util.Arrays;
import org.deeplearning4j.exception.DL4JInvalidInputException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Arrays brought into the one form that the products read: c order, the network's type. */
public final class RowWise {

    private RowWise() {}

    /** The array itself where it already has that form, else a copy. */
    public static INDArray of(INDArray array, DataType type) {
        INDArray typed = array.castTo(type);
        return NativeMatrix.isRowWise(typed) ? typed : typed.dup('c');
    }

    /** As {@link #of}, with adjacent rows. */
    public static INDArray dense(INDArray array, DataType type) {
        INDArray rows = of(array, type);
        return rows.size(0) == 1 || rows.stride(0) == rows.size(1) ? rows : rows.dup('c');
    }

    /** @throws DL4JInvalidInputException unless {@code input} is a matrix of {@code columns} columns */
    public static INDArray input(INDArray input, long columns, DataType type) {
        if (input.rank() != 2 || input.size(1) != columns) {
            throw new DL4JInvalidInputException(
                    "Expected a matrix of %d columns, got shape %s".formatted(columns, Arrays.toString(input.shape())));
        }
        return of(input, type);
    }
}
