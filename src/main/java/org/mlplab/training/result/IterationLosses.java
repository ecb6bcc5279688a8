package org.mlplab.training.result;

/**
 * The losses of consecutive iterations, each on its minibatch before its update.
 *
 * @param first the first iteration, counted from 1
 * @param trainingLoss data loss
 * @param regularizedTrainingLoss data loss and penalty
 */
public record IterationLosses(long first, double[] trainingLoss, double[] regularizedTrainingLoss) {

    /** The last iteration; the one before {@code first} where there is none. */
    public long last() {
        return first + trainingLoss.length - 1;
    }
}
