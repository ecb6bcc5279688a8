package org.mlplab.training.prediction;

/** Takes what a network makes of one example. */
@FunctionalInterface
public interface RowPrediction {

    /**
     * Called once for each example, in their order.
     *
     * @param row index of the example, from 0
     * @param predicted the first of the most probable classes
     * @param probabilities by class; sum to 1; valid within the call
     */
    void take(int row, int predicted, double[] probabilities);
}
