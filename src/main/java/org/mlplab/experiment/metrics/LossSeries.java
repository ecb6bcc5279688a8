package org.mlplab.experiment.metrics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The losses of consecutive iterations, each on its minibatch before its update.
 *
 * @param trainingLoss data loss
 * @param regularizedTrainingLoss data loss and penalty
 */
public record LossSeries(double[] trainingLoss, double[] regularizedTrainingLoss) {

    /**
     * Each with its number.
     *
     * @param last number of the last iteration, from 1
     */
    public List<IterationLoss> iterations(int epoch, long last) {
        long first = last - trainingLoss.length + 1;
        return IntStream.range(0, trainingLoss.length)
                .mapToObj(i -> new IterationLoss(first + i, epoch, trainingLoss[i], regularizedTrainingLoss[i]))
                .toList();
    }
}
