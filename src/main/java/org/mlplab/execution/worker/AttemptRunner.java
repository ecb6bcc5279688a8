package org.mlplab.execution.worker;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.DatasetUnavailableException;
import org.mlplab.dataset.Datasets;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.admission.Place;
import org.mlplab.execution.meter.Failure;
import org.mlplab.execution.meter.WorkerMeters;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Completion;
import org.mlplab.experiment.attempt.LostAttemptException;
import org.mlplab.experiment.weights.SnapshotProperties;
import org.mlplab.training.Checkpoint;
import org.mlplab.training.Trainer;
import org.mlplab.training.TrainingOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs an attempt, from where the experiment was left to its end. What an experiment causes itself ends it as FAILED; a fault
 * of the machine gives it back to the queue. Either stays with that experiment.
 */
@Component
class AttemptRunner {

    private static final Logger log = LoggerFactory.getLogger(AttemptRunner.class);

    private final Datasets datasets;
    private final Trainer trainer;
    private final ProvenanceCollector provenance;
    private final WorkerProperties.Capacity capacity;
    private final SnapshotProperties snapshots;
    private final WorkerMeters meters;

    AttemptRunner(
            Datasets datasets,
            Trainer trainer,
            ProvenanceCollector provenance,
            WorkerProperties.Capacity capacity,
            SnapshotProperties snapshots,
            WorkerMeters meters) {
        this.datasets = datasets;
        this.trainer = trainer;
        this.provenance = provenance;
        this.capacity = capacity;
        this.snapshots = snapshots;
        this.meters = meters;
    }

    /** @param delay until the next try where the data set is unavailable now */
    void run(AttemptStore store, AttemptObserver.Stop stop, Duration delay) {
        Attempt attempt = store.attempt();
        log.info("Experiment {} starts, attempt {}", attempt.experimentId(), attempt.number());
        try {
            finish(store, outcome(store, stop));
            log.info("Experiment {}: attempt {} ended", attempt.experimentId(), attempt.number());
        } catch (LostAttemptException e) {
            log.warn("{}; its work is dropped", e.getMessage());
            // It may be its own write that arrived while the answer was lost: the next claim knows.
            throw new AttemptGivenBackException(attempt.experimentId());
        } catch (DatasetUnavailableException e) {
            defer(store, "waits for its data set, which is tried again: " + e.getMessage(), delay);
        } catch (AttemptGivenBackException | AttemptDeferredException | StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            log.error("Experiment {} failed", attempt.experimentId(), e);
            fail(store, e.getClass().getSimpleName() + ": " + e.getMessage());
            meters.failed(Failure.of(e));
        }
    }

    /**
     * Ends an attempt before it trains, as this node has not the memory.
     *
     * @param delay until the next try where another node has it
     */
    void refuse(AttemptStore store, Place place, Duration delay) {
        if (place instanceof Place.Nowhere nowhere) {
            log.warn("Experiment {} {}", store.attempt().experimentId(), nowhere.reason());
            fail(store, nowhere.reason());
            meters.failed(Failure.OUT_OF_MEMORY);
        } else if (place instanceof Place.Elsewhere elsewhere) {
            defer(store, elsewhere.reason(), delay);
        }
    }

    private TrainingOutcome outcome(AttemptStore store, AttemptObserver.Stop stop) {
        Attempt attempt = store.attempt();
        var from = new AtomicReference<>(ResumePoint.of(store));
        long done = iteration(from.get());
        var observer = new AttemptObserver(
                store, snapshots.planOf(attempt.spec(), attempt.isTrial()), done, stop, System::nanoTime);
        try {
            Dataset dataset = datasets.load(attempt.spec().dataset(), observer::stopRequested);
            store.recordProvenance(provenance.of(attempt, dataset));
            return trainer.train(
                    attempt.spec(), dataset, capacity.threadsPerWorker(), observer, () -> from.getAndSet(null));
        } catch (CancellationException e) {
            return new TrainingOutcome.Stopped(null);
        }
    }

    private static long iteration(@Nullable Checkpoint from) {
        return from == null ? 0 : from.iteration();
    }

    private static void finish(AttemptStore store, TrainingOutcome outcome) {
        if (outcome instanceof TrainingOutcome.Completed completed) {
            store.complete(new Completion(
                    completed.reason(),
                    completed.test() == null ? null : Reports.test(completed.test()),
                    Payloads.of(completed.parameters()),
                    completed.signature().toJson()));
        } else if (outcome instanceof TrainingOutcome.Diverged diverged) {
            store.end(ExperimentState.DIVERGED, diverged.reason());
        } else if (outcome instanceof TrainingOutcome.Stopped stopped) {
            release(store, stopped.checkpoint());
        }
    }

    private static void release(AttemptStore store, @Nullable Checkpoint checkpoint) {
        if (checkpoint != null) {
            store.checkpoint(Payloads.of(checkpoint));
        }
        if (store.release() == ExperimentState.QUEUED) {
            throw new AttemptGivenBackException(store.attempt().experimentId());
        }
    }

    private static void defer(AttemptStore store, String reason, Duration delay) {
        long id = store.attempt().experimentId();
        log.warn("Experiment {} {}", id, reason);
        if (store.defer(reason, delay) == ExperimentState.QUEUED) {
            throw new AttemptDeferredException(id, delay);
        }
    }

    private static void fail(AttemptStore store, String reason) {
        try {
            store.end(ExperimentState.FAILED, reason);
        } catch (LostAttemptException e) {
            log.warn("{}; its failure is dropped: {}", e.getMessage(), reason);
            throw new AttemptGivenBackException(store.attempt().experimentId());
        }
    }
}
