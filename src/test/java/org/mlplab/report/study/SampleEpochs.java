package org.mlplab.report.study;

import java.util.List;
import java.util.stream.IntStream;
import org.mlplab.experiment.metrics.EpochMetrics;

/** Made-up metrics of epochs. */
public final class SampleEpochs {

    private SampleEpochs() {}

    public static EpochMetrics epoch(int number, double trainingAccuracy, double validationAccuracy) {
        double loss = 2.302585 * (1 - validationAccuracy);
        return new EpochMetrics(
                number,
                number * 245L,
                loss,
                loss,
                trainingAccuracy,
                loss,
                validationAccuracy,
                0.001,
                1.5,
                32_000,
                null,
                null);
    }

    /** One epoch after the other, by their validation accuracy. */
    public static List<EpochMetrics> epochs(double... accuracies) {
        return IntStream.rangeClosed(1, accuracies.length)
                .mapToObj(e -> epoch(e, accuracies[e - 1], accuracies[e - 1]))
                .toList();
    }

    /** Epochs that approach an accuracy. */
    public static List<EpochMetrics> learning(int number, double accuracy) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(e -> {
                    double reached = 0.1 + (accuracy - 0.1) * (1 - Math.exp(-e / 2.5));
                    return epoch(e, Math.min(1, reached * (0.92 + 0.02 * e)), Math.rint(reached * 1000) / 1000);
                })
                .toList();
    }
}
