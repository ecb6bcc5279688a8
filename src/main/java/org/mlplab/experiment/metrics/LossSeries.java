package org.mlplab.experiment.metrics;

/**
 * The losses of consecutive iterations, each on its minibatch before its update.
 *
 * @param trainingLoss data loss
 * @param regularizedTrainingLoss data loss and penalty
 */
public record LossSeries(double[] trainingLoss, double[] regularizedTrainingLoss) {

    int size() {
        return trainingLoss.length;
    }
}
