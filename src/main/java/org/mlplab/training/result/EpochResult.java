package org.mlplab.training.result;

/**
 * What one epoch showed.
 *
 * @param epoch from 1
 * @param iteration parameter updates done since the start, this epoch's included
 * @param trainingLoss data loss, the mean over the epoch's examples as each was trained on
 * @param regularizedTrainingLoss the same with the penalty of each iteration added
 * @param trainingAccuracy likewise, 0 to 1
 * @param validation of the parameters at the end of the epoch
 * @param learningRate of the epoch's last iteration
 * @param seconds the epoch's duration: {@code trainingSeconds} and {@code validationSeconds}. Storing results and
 *     checkpoints, waiting for the database and, before the first epoch, loading the data set, building the network and
 *     looking at it untrained do not count. An epoch that was interrupted counts the time of all attempts at it
 * @param samplesPerSecond examples trained on over {@code trainingSeconds}
 * @param losses of every iteration
 * @param trainingSeconds of the iterations alone: drawing and gathering the minibatches, forward and backward pass, update
 * @param validationSeconds of evaluating the validation split at the end of the epoch
 */
public record EpochResult(
        int epoch,
        long iteration,
        double trainingLoss,
        double regularizedTrainingLoss,
        double trainingAccuracy,
        Evaluation validation,
        double learningRate,
        double seconds,
        double samplesPerSecond,
        IterationLosses losses,
        double trainingSeconds,
        double validationSeconds) {}
