package org.mlplab.execution;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.DatasetUnavailableException;
import org.mlplab.dataset.Datasets;
import org.mlplab.experiment.Attempt;
import org.mlplab.experiment.Attempts;
import org.mlplab.experiment.Completion;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.LostAttemptException;
import org.mlplab.experiment.StoredCheckpoint;
import org.mlplab.training.Checkpoint;
import org.mlplab.training.Trainer;
import org.mlplab.training.TrainingOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on one experiment at a time, from its claim to its end. Whatever goes wrong stays with that experiment. */
@Component
class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final Attempts attempts;
    private final ResumePoint resumePoint;
    private final Datasets datasets;
    private final Trainer trainer;
    private final ProvenanceCollector provenance;
    private final Shutdown shutdown;
    private final WorkerProperties.Capacity capacity;

    Worker(
            Attempts attempts,
            ResumePoint resumePoint,
            Datasets datasets,
            Trainer trainer,
            ProvenanceCollector provenance,
            Shutdown shutdown,
            WorkerProperties.Capacity capacity) {
        this.attempts = attempts;
        this.resumePoint = resumePoint;
        this.datasets = datasets;
        this.trainer = trainer;
        this.provenance = provenance;
        this.shutdown = shutdown;
        this.capacity = capacity;
    }

    void work(Turn turn) {
        attempts.claim(turn.experimentId(), turn.number()).ifPresent(this::train);
    }

    private void train(Attempt attempt) {
        log.info("Experiment {} starts, attempt {}", attempt.experimentId(), attempt.number());
        try {
            end(attempt, outcome(attempt));
            log.info("Experiment {}: attempt {} ended", attempt.experimentId(), attempt.number());
        } catch (LostAttemptException e) {
            log.warn("{}; its work is dropped", e.getMessage());
        } catch (DatasetUnavailableException e) {
            fail(attempt, String.valueOf(e.getMessage()));
        } catch (WorkerStoppedException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            log.error("Experiment {} failed", attempt.experimentId(), e);
            fail(attempt, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private TrainingOutcome outcome(Attempt attempt) {
        Checkpoint from = resumePoint.of(attempt);
        long done = from == null ? 0 : from.iteration();
        var observer = new AttemptObserver(attempts, attempt, done, shutdown, System::nanoTime);
        try {
            Dataset dataset = datasets.load(attempt.spec().dataset().name(), observer::stopRequested);
            attempts.madeWith(attempt, provenance.of(attempt, dataset));
            return trainer.train(attempt.spec(), dataset, capacity.threadsPerWorker(), from, observer);
        } catch (CancellationException e) {
            return new TrainingOutcome.Stopped(null);
        }
    }

    private void end(Attempt attempt, TrainingOutcome outcome) {
        if (outcome instanceof TrainingOutcome.Completed completed) {
            attempts.complete(
                    attempt,
                    new Completion(
                            completed.reason(),
                            completed.test() == null ? null : Reports.test(completed.test()),
                            completed.parameters().toBytes()));
        } else if (outcome instanceof TrainingOutcome.Diverged diverged) {
            attempts.end(attempt, ExperimentState.DIVERGED, diverged.reason());
        } else if (outcome instanceof TrainingOutcome.Stopped stopped) {
            release(attempt, stopped.checkpoint());
        }
    }

    private void release(Attempt attempt, @Nullable Checkpoint checkpoint) {
        if (checkpoint != null) {
            attempts.checkpoint(
                    attempt, new StoredCheckpoint(checkpoint.iteration(), checkpoint.epochs(), checkpoint.toBytes()));
        }
        ExperimentState left = attempts.release(attempt);
        if (left == ExperimentState.QUEUED) {
            throw new WorkerStoppedException(attempt.experimentId());
        }
    }

    private void fail(Attempt attempt, String reason) {
        try {
            attempts.end(attempt, ExperimentState.FAILED, reason);
        } catch (LostAttemptException e) {
            log.warn("{}; its failure is dropped: {}", e.getMessage(), reason);
        }
    }
}
