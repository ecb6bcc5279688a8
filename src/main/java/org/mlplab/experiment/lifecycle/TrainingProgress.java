package org.mlplab.experiment.lifecycle;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;

/** How far training is. */
@Embeddable
class TrainingProgress {

    private int epoch;
    private long iteration;
    private long iterations;
    private @Nullable Double secondsPerIteration;

    /** For Hibernate. */
    protected TrainingProgress() {}

    /** @param iterations of the whole budget */
    TrainingProgress(long iterations) {
        this.iterations = iterations;
    }

    void reached(int lastEpoch, long lastIteration) {
        epoch = lastEpoch;
        iteration = lastIteration;
    }

    void reached(long lastIteration) {
        iteration = lastIteration;
    }

    void progressed(long lastIteration, double seconds) {
        iteration = lastIteration;
        secondsPerIteration = seconds;
    }

    int epoch() {
        return epoch;
    }

    ExperimentView.Progress progress(boolean running) {
        Double eta = running && secondsPerIteration != null
                ? (Double) (secondsPerIteration * (iterations - iteration))
                : null;
        return new ExperimentView.Progress(epoch, iteration, iterations, eta);
    }
}
