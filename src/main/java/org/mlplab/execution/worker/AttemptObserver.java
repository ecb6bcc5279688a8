package org.mlplab.execution.worker;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.weights.SnapshotPlan;
import org.mlplab.experiment.weights.WeightSnapshot;
import org.mlplab.training.Checkpoint;
import org.mlplab.training.TrainingObserver;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.IterationLosses;
import org.mlplab.training.result.LayerWeights;

/**
 * Stores how an attempt goes, twice a second at most beside its epochs, and learns from the same writes what its client wants:
 * a wish is heard within a second.
 */
final class AttemptObserver implements TrainingObserver {

    private static final long STORE_EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private final AttemptStore store;
    private final SnapshotPlan snapshots;
    private final long firstIteration;
    private final Stop stop;
    private final LongSupplier nanoTime;
    private final CheckpointPace pace;

    private long started;
    private long stored;
    private boolean stopWanted;

    /** Why this node wants its workers to stop. */
    @FunctionalInterface
    interface Stop {
        boolean isWanted();
    }

    /** @param firstIteration parameter updates done before this attempt */
    AttemptObserver(AttemptStore store, SnapshotPlan snapshots, long firstIteration, Stop stop, LongSupplier nanoTime) {
        this.store = store;
        this.snapshots = snapshots;
        this.firstIteration = firstIteration;
        this.stop = stop;
        this.nanoTime = nanoTime;
        this.pace = new CheckpointPace(nanoTime);
        this.started = nanoTime.getAsLong();
        this.stored = started;
    }

    @Override
    public void trainingStarted(Evaluation untrained) {
        store.trainingStarted(Reports.initialState(untrained));
    }

    /** The time left is told from the time of iterations: the clock starts anew, without the data set's download. */
    @Override
    public void iterationsBegin() {
        started = nanoTime.getAsLong();
        stored = started;
    }

    @Override
    public void iterationEnded(long iteration) {
        long now = nanoTime.getAsLong();
        if (now - stored >= STORE_EVERY_NANOS) {
            stored = now;
            heard(store.progressed(iteration, (now - started) / 1e9 / (iteration - firstIteration)));
        }
    }

    @Override
    public void epochEnded(EpochResult result) {
        epochEnded(result, null);
    }

    @Override
    public void epochEnded(EpochResult result, boolean last, LayerWeights firstLayer) {
        epochEnded(
                result, snapshots.includes(result.epoch(), last) ? Reports.snapshot(result.epoch(), firstLayer) : null);
    }

    private void epochEnded(EpochResult result, @Nullable WeightSnapshot weights) {
        heard(store.epochEnded(
                Reports.metrics(result),
                Reports.losses(result.losses()),
                Reports.layers(result.validation()),
                weights));
    }

    @Override
    public void diverged(IterationLosses unfinished) {
        store.diverged(unfinished.last(), Reports.losses(unfinished));
    }

    @Override
    public void resumable(boolean epochEnded, Supplier<Checkpoint> checkpoint) {
        if (pace.isDue(epochEnded)) {
            pace.write(() -> store.checkpoint(Payloads.of(checkpoint.get())));
        }
    }

    /** Asks by itself where nothing is stored, as while data are loaded. */
    @Override
    public boolean stopRequested() {
        long now = nanoTime.getAsLong();
        if (now - stored > STORE_EVERY_NANOS) {
            stored = now;
            heard(store.wanted());
        }
        return stopWanted || stop.isWanted();
    }

    private void heard(ExperimentState wanted) {
        stopWanted = wanted != ExperimentState.RUNNING;
    }
}
