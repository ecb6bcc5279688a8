package org.mlplab.execution;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.mlplab.experiment.Attempt;
import org.mlplab.experiment.Attempts;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.StoredCheckpoint;
import org.mlplab.training.Checkpoint;
import org.mlplab.training.EpochResult;
import org.mlplab.training.Evaluation;
import org.mlplab.training.IterationLosses;
import org.mlplab.training.TrainingObserver;

/** Stores how an attempt goes and listens to what its client wants; asks the database ten times a second at most. */
final class AttemptObserver implements TrainingObserver {

    private static final long LISTEN_EVERY_NANOS = Duration.ofMillis(100).toNanos();
    private static final long STORE_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Attempts attempts;
    private final Attempt attempt;
    private final Shutdown shutdown;
    private final LongSupplier nanoTime;
    private long started;
    private long listened;
    private long stored;
    private final CheckpointPace pace;
    private final long firstIteration;
    private boolean stop;

    /** @param firstIteration parameter updates done before this attempt */
    AttemptObserver(Attempts attempts, Attempt attempt, long firstIteration, Shutdown shutdown, LongSupplier nanoTime) {
        this.attempts = attempts;
        this.attempt = attempt;
        this.shutdown = shutdown;
        this.nanoTime = nanoTime;
        this.firstIteration = firstIteration;
        this.pace = new CheckpointPace(nanoTime);
        this.started = nanoTime.getAsLong();
        this.listened = started;
        this.stored = started;
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
            attempts.progressed(attempt, iteration, (now - started) / 1e9 / (iteration - firstIteration));
        }
    }

    @Override
    public void epochEnded(EpochResult result) {
        ExperimentState wanted = attempts.epochEnded(
                attempt, Reports.metrics(result), Reports.losses(result.losses()), Reports.layers(result.validation()));
        stop = wanted != ExperimentState.RUNNING;
    }

    @Override
    public void trainingStarted(Evaluation untrained) {
        attempts.trainingStarted(attempt, Reports.initialState(untrained));
    }

    @Override
    public void diverged(IterationLosses unfinished) {
        attempts.diverged(attempt, unfinished.last(), Reports.losses(unfinished));
    }

    @Override
    public void resumable(boolean epochEnded, Supplier<Checkpoint> checkpoint) {
        if (pace.isDue(epochEnded)) {
            pace.write(() -> store(checkpoint.get()));
        }
    }

    private void store(Checkpoint checkpoint) {
        attempts.checkpoint(
                attempt, new StoredCheckpoint(checkpoint.iteration(), checkpoint.epochs(), checkpoint.toBytes()));
    }

    @Override
    public boolean stopRequested() {
        long now = nanoTime.getAsLong();
        if (now - listened >= LISTEN_EVERY_NANOS) {
            listened = now;
            stop = attempts.wanted(attempt) != ExperimentState.RUNNING;
        }
        return stop || shutdown.hasBegun();
    }
}
