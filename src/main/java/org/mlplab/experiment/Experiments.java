package org.mlplab.experiment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Looks at experiments and acts on them at their client's wish. */
@Service
@Transactional
public class Experiments {

    private final ExperimentRepository experiments;
    private final EpochRepository epochs;
    private final Checkpoints checkpoints;
    private final FinalParameters parameters;
    private final Findings findings;
    private final ViewAssembler views;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Experiments(
            ExperimentRepository experiments,
            EpochRepository epochs,
            Checkpoints checkpoints,
            FinalParameters parameters,
            Findings findings,
            ViewAssembler views,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.experiments = experiments;
        this.epochs = epochs;
        this.checkpoints = checkpoints;
        this.parameters = parameters;
        this.findings = findings;
        this.views = views;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One experiment.
     *
     * @throws ExperimentNotFoundException if there is none
     */
    @Transactional(readOnly = true)
    public ExperimentView get(long id) {
        return views.view(experiments.findById(id).orElseThrow(() -> new ExperimentNotFoundException(id)));
    }

    /** The epochs after {@code sinceEpoch}, in order. */
    @Transactional(readOnly = true)
    public List<EpochMetrics> epochs(long id, int sinceEpoch) {
        return epochs.findAfter(id, sinceEpoch).stream().map(EpochRow::metrics).toList();
    }

    /**
     * The loss of every iteration of the epochs after {@code sinceEpoch}, in order; at the end those of an epoch that
     * has not ended because training diverged.
     */
    @Transactional(readOnly = true)
    public List<IterationLoss> iterations(long id, int sinceEpoch) {
        List<IterationLoss> losses = new ArrayList<>();
        for (EpochRow row : epochs.findAfter(id, sinceEpoch)) {
            losses.addAll(json.readValue(row.iterationLosses(), LossSeries.class)
                    .iterations(row.metrics().epoch(), row.metrics().iteration()));
        }
        experiments
                .findById(id)
                .map(Experiment::progress)
                .filter(progress -> progress.epoch() >= sinceEpoch)
                .ifPresent(progress -> findings.unfinished(id)
                        .ifPresent(series ->
                                losses.addAll(series.iterations(progress.epoch() + 1, progress.iteration()))));
        return losses;
    }

    /**
     * Ends an experiment before its time, at once where it waits, else when its worker has noticed.
     *
     * @throws IllegalTransitionException if it has ended otherwise
     */
    public ExperimentView cancel(long id) {
        Experiment experiment = locked(id);
        experiment.cancel(Experiment.CANCELLED_EARLY, clock.instant());
        if (experiment.state().isFinal()) {
            checkpoints.deleteAll(id);
            if (experiment.studyId() != null) {
                events.publishEvent(new TrialStirred(experiment.studyId()));
            }
        }
        return views.view(experiment);
    }

    /**
     * Takes an experiment from its worker, or from the queue, until it is resumed; what it has learnt is kept.
     *
     * @throws IllegalTransitionException if it has ended or is about to
     */
    public ExperimentView pause(long id) {
        Experiment experiment = locked(id);
        experiment.pause();
        return views.view(experiment);
    }

    /**
     * Queues a paused experiment, to go on where it stopped.
     *
     * @throws IllegalTransitionException if it has ended or is about to, or rests at a rung of its study
     */
    public ExperimentView resume(long id) {
        Experiment experiment = locked(id);
        if (experiment.state() == ExperimentState.PAUSED && experiment.isAtItsHalt()) {
            throw new IllegalTransitionException(
                    id, experiment.state(), "resumed before study %d lets it go on".formatted(experiment.studyId()));
        }
        if (experiment.resume()) {
            events.publishEvent(experiment.queued());
        }
        return views.view(experiment);
    }

    /** The trained network of an experiment that SUCCEEDED, in training's own form; empty for others. */
    @Transactional(readOnly = true)
    public Optional<byte[]> parameters(long id) {
        return parameters.find(id);
    }

    /** Changes what is for people alone; null leaves as it is. */
    public ExperimentView edit(long id, @Nullable String name, @Nullable List<String> tags, @Nullable String notes) {
        Experiment experiment = locked(id);
        experiment.edit(name, tags, notes);
        return views.view(experiment);
    }

    /**
     * Removes an experiment that has ended, with all that it showed.
     *
     * @throws IllegalTransitionException if it has not ended
     * @throws TrialOfStudyException if it is a trial, which goes with its study alone
     */
    public void delete(long id) {
        Experiment experiment = locked(id);
        if (experiment.studyId() != null) {
            throw new TrialOfStudyException(id, experiment.studyId());
        }
        if (!experiment.state().isFinal()) {
            throw new IllegalTransitionException(id, experiment.state(), "deleted");
        }
        epochs.deleteAllOf(id);
        experiments.delete(experiment);
    }

    private Experiment locked(long id) {
        return experiments.findLocked(id).orElseThrow(() -> new ExperimentNotFoundException(id));
    }
}
