package org.mlplab.experiment.lifecycle;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Completion;
import org.mlplab.experiment.attempt.LostAttemptException;
import org.mlplab.experiment.checkpoint.Checkpoints;
import org.mlplab.experiment.checkpoint.FinalParameters;
import org.mlplab.experiment.checkpoint.HashedPayload;
import org.mlplab.experiment.checkpoint.NewCheckpoint;
import org.mlplab.experiment.checkpoint.StoredCheckpoint;
import org.mlplab.experiment.diagnosis.Findings;
import org.mlplab.experiment.diagnosis.InitialState;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochStore;
import org.mlplab.experiment.metrics.LossSeries;
import org.mlplab.experiment.weights.WeightSnapshot;
import org.mlplab.experiment.weights.WeightSnapshots;
import org.mlplab.spec.document.SpecReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a worker stores of its attempt. Whatever it writes for an attempt that no longer counts is refused with {@link
 * LostAttemptException}. Every call may be repeated when it is not known whether it arrived.
 */
@Service
@Transactional
public class Attempts {

    private final ExperimentRepository experiments;
    private final RunningExperiments running;
    private final Transitions transitions;
    private final EpochStore epochs;
    private final WeightSnapshots snapshots;
    private final Checkpoints checkpoints;
    private final FinalParameters parameters;
    private final Findings findings;
    private final SpecReader specs;
    private final JsonMapper json;

    Attempts(
            ExperimentRepository experiments,
            RunningExperiments running,
            Transitions transitions,
            EpochStore epochs,
            WeightSnapshots snapshots,
            Checkpoints checkpoints,
            FinalParameters parameters,
            Findings findings,
            SpecReader specs,
            JsonMapper json) {
        this.experiments = experiments;
        this.running = running;
        this.transitions = transitions;
        this.epochs = epochs;
        this.snapshots = snapshots;
        this.checkpoints = checkpoints;
        this.parameters = parameters;
        this.findings = findings;
        this.specs = specs;
        this.json = json;
    }

    /** The attempt's checkpoints, the latest first. */
    @Transactional(readOnly = true)
    public List<StoredCheckpoint> checkpoints(Attempt attempt) {
        return checkpoints.of(attempt.experimentId());
    }

    /** Reads one of {@link #checkpoints}. */
    @Transactional(readOnly = true)
    public <T> T readCheckpoint(Attempt attempt, StoredCheckpoint checkpoint, Payload.Reader<T> reader) {
        return checkpoints.read(attempt.experimentId(), checkpoint, reader);
    }

    /**
     * The attempt resumes from a checkpoint, or starts anew: epochs, snapshots and checkpoints after it are dropped.
     *
     * @param epoch epochs that had ended, 0 for a start
     * @param iteration parameter updates done, 0 for a start
     */
    public void resume(Attempt attempt, int epoch, long iteration) {
        Experiment experiment = held(attempt);
        epochs.deleteAfter(attempt.experimentId(), epoch);
        snapshots.deleteAfter(attempt.experimentId(), epoch);
        checkpoints.deleteAfter(attempt.experimentId(), iteration);
        experiment
                .training()
                .resumeFrom(
                        epoch,
                        iteration,
                        epochs.best(attempt.experimentId(), epoch).orElse(null));
    }

    /**
     * Keeps a checkpoint and the one before it. Progress up to it survives a crash. Writing may
     * take long, and the experiment is free for others meanwhile: only at the end is it settled that the checkpoint counts.
     */
    public void checkpoint(Attempt attempt, NewCheckpoint checkpoint) {
        running.state(attempt);
        checkpoints.save(attempt.experimentId(), checkpoint);
        running.progressStored(attempt);
    }

    public void recordProvenance(Attempt attempt, Provenance provenance) {
        recordProvenance(held(attempt), provenance);
    }

    private void recordProvenance(Experiment experiment, Provenance provenance) {
        experiment.documents().recordProvenance(json.writeValueAsString(provenance));
    }

    /**
     * Says that the attempt is alive, and asks what is wanted of it.
     *
     * @return any other state than RUNNING asks the worker to stop
     */
    @Transactional(readOnly = true)
    public ExperimentState wanted(Attempt attempt) {
        return running.state(attempt);
    }

    /**
     * Stores how far training is.
     *
     * @param iteration parameter updates done
     * @return what is wanted of the experiment now: any other state than RUNNING asks the worker to stop
     */
    public ExperimentState progressed(Attempt attempt, long iteration, double secondsPerIteration) {
        running.progressed(attempt, iteration, secondsPerIteration);
        return running.state(attempt);
    }

    /**
     * Stores an epoch; one that is stored already stays as it is.
     *
     * @param weights after it; null where no snapshot was taken
     * @return what is wanted of the experiment now: any other state than RUNNING asks the worker to stop
     */
    public ExperimentState epochEnded(
            Attempt attempt,
            EpochMetrics metrics,
            LossSeries losses,
            List<LayerStatistics> layers,
            @Nullable WeightSnapshot weights) {
        Experiment experiment = held(attempt);
        if (experiment.training().epoch() < metrics.epoch()) {
            transitions.epochEnded(experiment, metrics);
            epochs.save(attempt.experimentId(), metrics, losses);
            if (weights != null) {
                snapshots.save(attempt.experimentId(), weights);
            }
            findings.epochEnded(experiment.id(), () -> specs.readStored(experiment.spec()), metrics, layers)
                    .ifPresent(found -> experiment.documents().diagnosed(json.writeValueAsString(found)));
        }
        return experiment.state();
    }

    /** Stores what the network is like before its first iteration. */
    public void trainingStarted(Attempt attempt, InitialState state) {
        findings.trainingStarted(held(attempt).id(), state);
    }

    /**
     * Stores what was finite before training diverged.
     *
     * @param iteration the last whose loss was finite, 0 for none
     * @param unfinished iterations up to there that are part of no stored epoch
     */
    public void diverged(Attempt attempt, long iteration, LossSeries unfinished) {
        Experiment experiment = held(attempt);
        experiment.training().reached(iteration);
        epochs.saveUnfinished(experiment.id(), experiment.training().epoch() + 1, iteration, unfinished);
    }

    /** Training came to its end: the experiment SUCCEEDED. It is free for others while its parameters are written. */
    public void complete(Attempt attempt, Completion completion) {
        running.state(attempt);
        var hashed = new HashedPayload(completion.parameters());
        parameters.save(attempt.experimentId(), hashed.payload(), completion.signature());
        Experiment experiment = held(attempt);
        if (completion.test() != null) {
            experiment.tested(completion.test().accuracy(), json.writeValueAsString(completion.test()));
        }
        String stored = experiment.documents().provenance();
        if (stored != null) {
            Provenance provenance = json.readValue(stored, Provenance.class);
            recordProvenance(experiment, provenance.withParametersHash(hashed.hash()));
        }
        transitions.end(experiment, ExperimentState.SUCCEEDED, completion.reason());
    }

    /** Ends the experiment in a final state without a trained network. */
    public void end(Attempt attempt, ExperimentState end, String reason) {
        transitions.end(held(attempt), end, reason);
    }

    /**
     * The worker cannot train it now for no fault of its own and gives it back, to be tried again later.
     *
     * @return QUEUED, or CANCELLED or PAUSED as its client wants it
     */
    public ExperimentState defer(Attempt attempt, String reason, Duration delay) {
        Experiment experiment = held(attempt);
        if (experiment.state() == ExperimentState.RUNNING) {
            transitions.requeue(experiment, reason, delay);
        } else {
            transitions.release(experiment);
        }
        return experiment.state();
    }

    /**
     * The worker stops before training has ended and gives the experiment back, as its client or the node wants it.
     *
     * @return CANCELLED, PAUSED, or QUEUED where it is for whoever claims it next
     */
    public ExperimentState release(Attempt attempt) {
        Experiment experiment = held(attempt);
        transitions.release(experiment);
        return experiment.state();
    }

    private Experiment held(Attempt attempt) {
        return experiments
                .findLocked(attempt.experimentId())
                .filter(experiment -> experiment.isHeldBy(attempt))
                .orElseThrow(() -> new LostAttemptException(attempt));
    }
}
