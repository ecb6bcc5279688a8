package org.mlplab.training.engine.product;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The products of one dense layer: z = xW + b and its gradients. x has one example a row, W one unit a column in f order.
 * For one thread at a time; {@link #close} frees native memory.
 */
public interface MatrixProducts extends AutoCloseable {

    /** z ← xW + b, rectified on request. */
    void forward(INDArray x, INDArray weights, INDArray bias, INDArray z, boolean rectify);

    /**
     * dW ← xᵀδ and, unless null, ε of the layer below ← δWᵀ.
     *
     * @param x that the last {@link #forward} had, as the weights are
     */
    void backward(
            INDArray x, INDArray delta, INDArray weights, INDArray weightGradient, @Nullable INDArray epsilonBelow);

    @Override
    void close();
}
