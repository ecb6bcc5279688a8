package org.mlplab.experiment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.SpecReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a study does with the experiments that are its trials, within its own transactions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Trials {

    private final ExperimentRepository experiments;
    private final Submission submission;
    private final Checkpoints checkpoints;
    private final FinalParameters parameters;
    private final Findings findings;
    private final SpecReader specs;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    Trials(
            ExperimentRepository experiments,
            Submission submission,
            Checkpoints checkpoints,
            FinalParameters parameters,
            Findings findings,
            SpecReader specs,
            ApplicationEventPublisher events,
            EntityManager entities,
            Clock clock) {
        this.experiments = experiments;
        this.submission = submission;
        this.checkpoints = checkpoints;
        this.parameters = parameters;
        this.findings = findings;
        this.specs = specs;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether the queue takes one more. */
    public boolean queueHasRoom() {
        return submission.hasRoom();
    }

    /** SHA-256 of all in a spec that its numbers depend on. */
    public String hash(ExperimentSpec spec) {
        return StoredSpec.of(spec, specs::write).hash();
    }

    /**
     * Queues a trial.
     *
     * @param haltAfterEpoch where it rests until {@link #goOn}; null: it is trained to its end
     */
    public long start(long studyId, ExperimentSpec spec, @Nullable Integer haltAfterEpoch) {
        return submission.storeTrial(spec, studyId, haltAfterEpoch);
    }

    /** Queues a trial that rests, to its next halt or to its end. */
    public void goOn(long id, @Nullable Integer haltAfterEpoch) {
        Experiment experiment = locked(id);
        experiment.goOn(haltAfterEpoch);
        resume(experiment);
    }

    /** Takes a trial from its worker or from the queue; nothing happens to one that has ended or rests. */
    public void pause(long id) {
        Experiment experiment = locked(id);
        if (experiment.state() == ExperimentState.QUEUED || experiment.state() == ExperimentState.RUNNING) {
            experiment.pause();
        }
    }

    /** Queues a paused trial, its halt unchanged; nothing happens to one that has ended or rests at its halt. */
    public void resume(long id) {
        Experiment experiment = locked(id);
        if (!experiment.isAtItsHalt()) {
            resume(experiment);
        }
    }

    private void resume(Experiment experiment) {
        if (experiment.state() == ExperimentState.PAUSED || experiment.state() == ExperimentState.PAUSING) {
            if (experiment.resume()) {
                events.publishEvent(experiment.queued());
            }
        }
    }

    /** Ends a trial before its time; nothing happens to one that has ended. */
    public void giveUp(long id, String reason) {
        Experiment experiment = locked(id);
        if (experiment.state().isFinal()) {
            return;
        }
        experiment.cancel(reason, clock.instant());
        if (experiment.state().isFinal()) {
            findings.ended(experiment);
            checkpoints.deleteAll(id);
        }
    }

    /** Removes all trials of a study, with all that they showed. */
    public void deleteAll(long studyId) {
        experiments.deleteByStudyId(studyId);
    }

    /** How far some trials are, by the experiment's id. */
    @Transactional(readOnly = true)
    public Map<Long, TrialProgress> progress(Collection<Long> ids) {
        List<TrialProgress> all = ids.isEmpty() ? List.of() : experiments.findProgress(ids);
        return all.stream().collect(Collectors.toMap(TrialProgress::experimentId, Function.identity()));
    }

    /** Whether a trial of a study has not ended yet, whatever has become of the study. */
    @Transactional(readOnly = true)
    public boolean anyGoesOn(long studyId) {
        return experiments.existsByStudyIdAndFinishedAtIsNull(studyId);
    }

    /** Removes the trained networks of trials that will not be asked for any more; all else that they showed stays. */
    public void dropParameters(Collection<Long> ids) {
        parameters.deleteAll(ids);
    }

    private Experiment locked(long id) {
        Experiment experiment = experiments.findLocked(id).orElseThrow(() -> new ExperimentNotFoundException(id));
        // What this transaction read before it had the lock may have changed since.
        entities.refresh(experiment);
        return experiment;
    }
}
