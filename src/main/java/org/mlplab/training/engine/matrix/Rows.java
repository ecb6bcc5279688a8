package org.mlplab.training.engine.matrix;

import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Some rows of a matrix, as views. */
public final class Rows {

    private Rows() {}

    public static INDArray of(INDArray matrix, int from, int length) {
        return matrix.get(NDArrayIndex.interval(from, from + length), NDArrayIndex.all());
    }

    /** Puts what {@code work} makes of the rows in their place, whether or not it works in place itself. */
    public static void replace(INDArray matrix, int from, int length, UnaryOperator<INDArray> work) {
        INDArray rows = of(matrix, from, length);
        INDArray result = work.apply(rows);
        if (result != rows) {
            rows.assign(result);
        }
    }
}
