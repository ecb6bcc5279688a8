package org.mlplab.training;

import java.util.ArrayList;
import java.util.List;
import org.mlplab.training.result.EpochResult;

/** Keeps what it is told and stops after so many iterations. */
final class Recorder implements TrainingObserver {

    private final List<EpochResult> epochs = new ArrayList<>();
    private final long stopAfter;
    private long iterations;

    Recorder(long stopAfter) {
        this.stopAfter = stopAfter;
    }

    List<EpochResult> epochs() {
        return epochs;
    }

    long iterations() {
        return iterations;
    }

    @Override
    public void iterationEnded(long iteration) {
        iterations = iteration;
    }

    @Override
    public void epochEnded(EpochResult result) {
        epochs.add(result);
    }

    @Override
    public boolean stopRequested() {
        return iterations >= stopAfter;
    }
}
