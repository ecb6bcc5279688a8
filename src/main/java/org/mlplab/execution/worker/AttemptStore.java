package org.mlplab.execution.worker;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.database.chunk.Payload;
import org.mlplab.execution.meter.AttemptMeter;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Completion;
import org.mlplab.experiment.checkpoint.NewCheckpoint;
import org.mlplab.experiment.checkpoint.StoredCheckpoint;
import org.mlplab.experiment.diagnosis.InitialState;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.LossSeries;
import org.mlplab.experiment.weights.WeightSnapshot;

/** One attempt's way to the store, whose faults it outlasts. */
final class AttemptStore {

    private final Attempts attempts;
    private final Attempt attempt;
    private final StoreRetry retry;
    private final Runnable onProgressStored;
    private final AttemptMeter meter;
    private final String name;

    /** @param onProgressStored called when a checkpoint is stored, which no crash takes away */
    AttemptStore(Attempts attempts, Attempt attempt, StoreRetry retry, AttemptMeter meter, Runnable onProgressStored) {
        this.attempts = attempts;
        this.attempt = attempt;
        this.retry = retry;
        this.meter = meter;
        this.onProgressStored = onProgressStored;
        this.name = "Experiment %d, attempt %d".formatted(attempt.experimentId(), attempt.number());
    }

    Attempt attempt() {
        return attempt;
    }

    List<StoredCheckpoint> checkpoints() {
        return retry.call(name, () -> attempts.checkpoints(attempt));
    }

    <T> T readCheckpoint(StoredCheckpoint checkpoint, Payload.Reader<T> reader) {
        return retry.call(name, () -> attempts.readCheckpoint(attempt, checkpoint, reader));
    }

    void resume(int epoch, long iteration) {
        retry.run(name, () -> attempts.resume(attempt, epoch, iteration));
        meter.resumesAfter(iteration);
    }

    void recordProvenance(Provenance provenance) {
        retry.run(name, () -> attempts.recordProvenance(attempt, provenance));
    }

    void trainingStarted(InitialState state) {
        retry.run(name, () -> attempts.trainingStarted(attempt, state));
    }

    ExperimentState wanted() {
        return retry.call(name, () -> attempts.wanted(attempt));
    }

    ExperimentState progressed(long iteration, double secondsPerIteration) {
        meter.reached(iteration);
        return retry.call(name, () -> attempts.progressed(attempt, iteration, secondsPerIteration));
    }

    ExperimentState epochEnded(
            EpochMetrics metrics, LossSeries losses, List<LayerStatistics> layers, @Nullable WeightSnapshot weights) {
        meter.epochEnded(metrics.iteration());
        return retry.call(name, () -> attempts.epochEnded(attempt, metrics, losses, layers, weights));
    }

    void checkpoint(NewCheckpoint checkpoint) {
        meter.checkpoint(
                checkpoint.iteration(),
                checkpoint.payload().bytes(),
                () -> retry.run(name, () -> attempts.checkpoint(attempt, checkpoint)));
        onProgressStored.run();
    }

    void diverged(long iteration, LossSeries unfinished) {
        meter.reached(iteration);
        retry.run(name, () -> attempts.diverged(attempt, iteration, unfinished));
    }

    void complete(Completion completion) {
        retry.run(name, () -> attempts.complete(attempt, completion));
    }

    void end(ExperimentState end, String reason) {
        retry.run(name, () -> attempts.end(attempt, end, reason));
    }

    ExperimentState defer(String reason, Duration delay) {
        return retry.call(name, () -> attempts.defer(attempt, reason, delay));
    }

    ExperimentState release() {
        return retry.call(name, () -> attempts.release(attempt));
    }
}
