package org.mlplab.experiment.lifecycle;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.checkpoint.FinalParameters;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.SpecReader;
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
    private final Transitions transitions;
    private final FinalParameters parameters;
    private final SpecReader specs;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Trials(
            ExperimentRepository experiments,
            Submission submission,
            Transitions transitions,
            FinalParameters parameters,
            SpecReader specs,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.experiments = experiments;
        this.submission = submission;
        this.transitions = transitions;
        this.parameters = parameters;
        this.specs = specs;
        this.entities = entities;
        this.events = events;
    }

    /** Whether the queue takes one more of this owner's. */
    public boolean queueHasRoom(@Nullable String owner) {
        return submission.hasRoom(owner);
    }

    /** SHA-256 of all in a spec that its numbers depend on. */
    public String hash(ExperimentSpec spec) {
        return StoredSpec.of(spec, specs).hash();
    }

    /**
     * Queues a trial.
     *
     * @param owner that of the study
     * @param haltAfterEpoch where it is halted until {@link #requeue}; null: it is trained to its end
     */
    public long start(long studyId, @Nullable String owner, ExperimentSpec spec, @Nullable Integer haltAfterEpoch) {
        return submission.storeTrial(spec, studyId, owner, haltAfterEpoch);
    }

    /** Queues a halted trial, to its next halt or to its end. */
    public void requeue(long id, @Nullable Integer haltAfterEpoch) {
        Experiment experiment = locked(id);
        experiment.haltAfter(haltAfterEpoch);
        resume(experiment);
    }

    /** Takes a trial from its worker or from the queue; nothing happens to one that has ended or is paused. */
    public void pause(long id) {
        Experiment experiment = locked(id);
        if (experiment.state() == ExperimentState.QUEUED || experiment.state() == ExperimentState.RUNNING) {
            transitions.pause(experiment);
        }
    }

    /** Queues a paused trial, its halt unchanged; nothing happens to one that has ended or is halted. */
    public void resume(long id) {
        Experiment experiment = locked(id);
        if (!experiment.isAtItsHalt()) {
            resume(experiment);
        }
    }

    private void resume(Experiment experiment) {
        if (experiment.state() == ExperimentState.PAUSED || experiment.state() == ExperimentState.PAUSING) {
            transitions.resume(experiment);
        }
    }

    /** Ends a trial before its time; nothing happens to one that has ended. */
    public void cancel(long id, String reason) {
        Experiment experiment = locked(id);
        if (!experiment.state().isFinal()) {
            transitions.cancel(experiment, reason);
        }
    }

    /** Removes all trials of a study, with all that they showed. */
    public void deleteAll(long studyId) {
        events.publishEvent(new TrialsRemoved(studyId));
        experiments.deleteByStudyId(studyId);
        events.publishEvent(NetworksRemoved.ofStudy(studyId));
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
        return experiments.anyGoesOn(studyId);
    }

    /** Removes the trained networks of trials that will not be asked for any more; all else that they showed stays. */
    public void dropParameters(Collection<Long> ids) {
        parameters.deleteAll(ids);
        events.publishEvent(NetworksRemoved.of(ids));
    }

    private Experiment locked(long id) {
        Experiment experiment = experiments.findLocked(id).orElseThrow(() -> new ExperimentNotFoundException(id));
        // What this transaction read before it had the lock may have changed since.
        entities.refresh(experiment);
        return experiment;
    }
}
