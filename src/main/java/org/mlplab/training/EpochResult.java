package org.mlplab.training;

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
 * @param seconds from the epoch's start to its end, evaluation included
 * @param samplesPerSecond examples trained on over {@code seconds}
 * @param losses of every iteration
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
        IterationLosses losses) {}
