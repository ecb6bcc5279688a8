package org.mlplab.experiment.lifecycle;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.metrics.EpochMetrics;

/** How far training is, and its best epoch so far. */
@Embeddable
class TrainingProgress {

    private int epoch;
    private long iteration;
    private long iterations;
    private @Nullable Double secondsPerIteration;
    private @Nullable Integer bestEpoch;
    private @Nullable Double bestValidationAccuracy;

    /** For Hibernate. */
    protected TrainingProgress() {}

    /** @param iterations of the whole budget */
    TrainingProgress(long iterations) {
        this.iterations = iterations;
    }

    /** The earliest of equals is the best. */
    void epochEnded(EpochMetrics metrics) {
        epoch = metrics.epoch();
        iteration = metrics.iteration();
        if (bestValidationAccuracy == null || metrics.validationAccuracy() > bestValidationAccuracy) {
            best(metrics);
        }
    }

    /** Goes on from here; what came later is not known of any more. */
    void resumeFrom(int fromEpoch, long fromIteration, @Nullable EpochMetrics bestSoFar) {
        epoch = fromEpoch;
        iteration = fromIteration;
        best(bestSoFar);
    }

    private void best(@Nullable EpochMetrics metrics) {
        bestEpoch = metrics == null ? null : (Integer) metrics.epoch();
        bestValidationAccuracy = metrics == null ? null : (Double) metrics.validationAccuracy();
    }

    void reached(long lastIteration) {
        iteration = lastIteration;
    }

    int epoch() {
        return epoch;
    }

    long iteration() {
        return iteration;
    }

    boolean isBudgetUsed() {
        return iteration >= iterations;
    }

    ExperimentView.Progress progress(ExperimentState state) {
        return ExperimentView.Progress.of(state, epoch, iteration, iterations, secondsPerIteration);
    }

    ExperimentView.@Nullable Best best() {
        return bestEpoch == null || bestValidationAccuracy == null
                ? null
                : new ExperimentView.Best(bestEpoch, bestValidationAccuracy);
    }
}
