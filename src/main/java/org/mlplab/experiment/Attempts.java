package org.mlplab.experiment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mlplab.spec.SpecReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a worker does with experiments. Whatever it writes for an attempt that no longer counts is refused with {@link
 * LostAttemptException}.
 */
@Service
@Transactional
public class Attempts {

    private final ExperimentRepository experiments;
    private final EpochRepository epochs;
    private final Checkpoints checkpoints;
    private final FinalParameters parameters;
    private final Reruns reruns;
    private final QueueProperties queue;
    private final Findings findings;
    private final SpecReader specs;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attempts(
            ExperimentRepository experiments,
            EpochRepository epochs,
            Checkpoints checkpoints,
            FinalParameters parameters,
            Reruns reruns,
            QueueProperties queue,
            Findings findings,
            SpecReader specs,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.experiments = experiments;
        this.epochs = epochs;
        this.checkpoints = checkpoints;
        this.parameters = parameters;
        this.reruns = reruns;
        this.queue = queue;
        this.findings = findings;
        this.specs = specs;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Claims an experiment for the calling worker. Empty where there is nothing to train: it was removed, has ended, is
     * paused, was queued anew since, or has lost too many attempts.
     *
     * @param turn the one it was queued for
     */
    public Optional<Attempt> claim(long id, int turn) {
        return experiments
                .findLocked(id)
                .filter(experiment -> experiment.isTurn(turn))
                .flatMap(this::claim);
    }

    private Optional<Attempt> claim(Experiment experiment) {
        if (experiment.state().isWorkedOn() && isGivenUp(experiment)) {
            return Optional.empty();
        }
        return switch (experiment.state()) {
            case QUEUED, RUNNING -> Optional.of(experiment.claim(clock.instant(), specs.readStored(experiment.spec())));
            case PAUSING, CANCELLING -> {
                experiment.released(clock.instant());
                wrapUp(experiment);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** What is claimed while it is worked on was left behind by a process that is no more, or is taken for such. */
    private boolean isGivenUp(Experiment experiment) {
        int lost = experiment.lostAgain();
        if (experiment.state() == ExperimentState.CANCELLING || lost < queue.lostAttempts()) {
            return false;
        }
        end(
                experiment,
                ExperimentState.FAILED,
                "%d times the process that trained it ended without giving it back, last after iteration %d"
                        .formatted(lost, experiment.progress().iteration()));
        return true;
    }

    /** The attempt's checkpoints, the latest first. */
    @Transactional(readOnly = true)
    public List<StoredCheckpoint> checkpoints(Attempt attempt) {
        return checkpoints.of(attempt.experimentId());
    }

    /**
     * The attempt goes on from a checkpoint, or starts anew: epochs and checkpoints after it are dropped.
     *
     * @param epoch epochs that had ended, 0 for a start
     * @param iteration parameter updates done, 0 for a start
     */
    public void takeUp(Attempt attempt, int epoch, long iteration) {
        Experiment experiment = held(attempt);
        epochs.deleteAfter(attempt.experimentId(), epoch);
        checkpoints.deleteAfter(attempt.experimentId(), iteration);
        // The earliest of equals is the best.
        EpochMetrics best = epochs.findAfter(attempt.experimentId(), 0).stream()
                .map(EpochRow::metrics)
                .reduce((one, next) -> next.validationAccuracy() > one.validationAccuracy() ? next : one)
                .orElse(null);
        experiment.takenUp(epoch, iteration, best);
    }

    /** Keeps a checkpoint and the one before it. */
    public void checkpoint(Attempt attempt, StoredCheckpoint checkpoint) {
        held(attempt);
        checkpoints.save(attempt.experimentId(), checkpoint);
    }

    public void madeWith(Attempt attempt, Provenance provenance) {
        madeWith(held(attempt), provenance);
    }

    private void madeWith(Experiment experiment, Provenance provenance) {
        experiment.documents().madeWith(json.writeValueAsString(provenance));
    }

    /**
     * Stores how far training is.
     *
     * @param iteration parameter updates done
     */
    public void progressed(Attempt attempt, long iteration, double secondsPerIteration) {
        held(attempt).course().progressed(iteration, secondsPerIteration);
    }

    /**
     * Stores an epoch.
     *
     * @return what is wanted of the experiment now: any other state than RUNNING asks the worker to stop
     */
    public ExperimentState epochEnded(
            Attempt attempt, EpochMetrics metrics, LossSeries losses, List<LayerStatistics> layers) {
        Experiment experiment = held(attempt);
        experiment.epochEnded(metrics);
        epochs.save(new EpochRow(attempt.experimentId(), metrics, json.writeValueAsString(losses)));
        findings.epochEnded(experiment, metrics, layers);
        return experiment.state();
    }

    /** Stores what the network is like before its first iteration. */
    public void trainingStarted(Attempt attempt, InitialState state) {
        findings.started(held(attempt), state);
    }

    /**
     * Stores what was finite before training diverged.
     *
     * @param iteration the last whose loss was finite, 0 for none
     * @param unfinished iterations up to there that are part of no stored epoch
     */
    public void diverged(Attempt attempt, long iteration, LossSeries unfinished) {
        Experiment experiment = held(attempt);
        experiment.course().reached(iteration);
        findings.diverged(experiment, unfinished);
    }

    /** Training came to its end: the experiment SUCCEEDED. */
    public void complete(Attempt attempt, Completion completion) {
        Experiment experiment = held(attempt);
        if (completion.test() != null) {
            experiment.tested(completion.test().accuracy(), json.writeValueAsString(completion.test()));
        }
        String madeWith = experiment.documents().provenance();
        if (madeWith != null) {
            Provenance provenance = json.readValue(madeWith, Provenance.class);
            madeWith(experiment, provenance.withParametersHash(Sha256.of(completion.parameters())));
        }
        parameters.save(attempt.experimentId(), completion.parameters());
        end(experiment, ExperimentState.SUCCEEDED, completion.reason());
    }

    /** Ends the experiment in a final state without a trained network. */
    public void end(Attempt attempt, ExperimentState end, String reason) {
        end(held(attempt), end, reason);
    }

    private void end(Experiment experiment, ExperimentState end, String reason) {
        experiment.end(end, reason, clock.instant());
        wrapUp(experiment);
    }

    private void wrapUp(Experiment experiment) {
        if (experiment.state().isFinal()) {
            findings.ended(experiment);
            checkpoints.deleteAll(experiment.id());
            reruns.ended(experiment);
        }
        if (experiment.studyId() != null && !experiment.state().isWorkedOn()) {
            events.publishEvent(new TrialStirred(experiment.studyId()));
        }
    }

    /**
     * The worker stops before training has ended and gives the experiment back, as its client or the node wants it.
     *
     * @return CANCELLED, PAUSED, or QUEUED where it is for whoever claims it next
     */
    public ExperimentState release(Attempt attempt) {
        Experiment experiment = held(attempt);
        experiment.released(clock.instant());
        wrapUp(experiment);
        return experiment.state();
    }

    /** What the experiment's client wants of it now: any other state than RUNNING asks the worker to stop. */
    @Transactional(readOnly = true)
    public ExperimentState wanted(Attempt attempt) {
        return experiments
                .findState(attempt.experimentId(), attempt.number())
                .orElseThrow(() -> new LostAttemptException(attempt));
    }

    private Experiment held(Attempt attempt) {
        return experiments
                .findLocked(attempt.experimentId())
                .filter(experiment -> experiment.isHeldBy(attempt))
                .orElseThrow(() -> new LostAttemptException(attempt));
    }
}
