package org.mlplab.experiment.lifecycle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.IllegalTransitionException;
import org.mlplab.experiment.TrialOfStudyException;
import org.mlplab.experiment.checkpoint.FinalParameters;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochStore;
import org.mlplab.security.caller.Ownership;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at experiments and acts on them at their client's wish. */
@Service
@Transactional
public class Experiments {

    private final ExperimentRepository experiments;
    private final Transitions transitions;
    private final EpochStore epochs;
    private final FinalParameters parameters;
    private final ViewAssembler views;
    private final ApplicationEventPublisher events;

    Experiments(
            ExperimentRepository experiments,
            Transitions transitions,
            EpochStore epochs,
            FinalParameters parameters,
            ViewAssembler views,
            ApplicationEventPublisher events) {
        this.experiments = experiments;
        this.transitions = transitions;
        this.epochs = epochs;
        this.parameters = parameters;
        this.views = views;
        this.events = events;
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

    /** Whose it is; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Ownership> ownership(long id) {
        return experiments.findOwnership(id);
    }

    /** Those of the ids that there are, in the order of the ids. */
    @Transactional(readOnly = true)
    public List<ExperimentView> get(List<Long> ids) {
        return views.views(experiments.findAllById(ids).stream()
                .sorted(Comparator.comparingInt(experiment -> ids.indexOf(experiment.id())))
                .toList());
    }

    /**
     * Of the epochs up to {@code upTo} the one with the highest validation accuracy, the earliest of equals, and the last;
     * in order, and once where they are the same.
     */
    @Transactional(readOnly = true)
    public List<EpochMetrics> bestAndLast(long id, int upTo) {
        return Stream.concat(epochs.best(id, upTo).stream(), epochs.last(id, upTo).stream())
                .distinct()
                .toList();
    }

    /**
     * Ends an experiment before its time, at once where it waits, else when its worker has noticed.
     *
     * @throws IllegalTransitionException if it has ended otherwise
     */
    public ExperimentView cancel(long id) {
        Experiment experiment = locked(id);
        transitions.cancel(experiment, Transitions.CANCELLED_EARLY);
        return views.view(experiment);
    }

    /**
     * Takes an experiment from its worker, or from the queue, until it is resumed; what it has learnt is kept.
     *
     * @throws IllegalTransitionException if it has ended or is about to
     */
    public ExperimentView pause(long id) {
        Experiment experiment = locked(id);
        transitions.pause(experiment);
        return views.view(experiment);
    }

    /**
     * Queues a paused experiment, to resume where it stopped.
     *
     * @throws IllegalTransitionException if it has ended or is about to, or is halted at a rung of its study
     */
    public ExperimentView resume(long id) {
        Experiment experiment = locked(id);
        boolean pauses = experiment.state() == ExperimentState.PAUSED || experiment.state() == ExperimentState.PAUSING;
        if (pauses && experiment.isAtItsHalt()) {
            throw new IllegalTransitionException(
                    id, experiment.state(), "resumed before study %d lets it go on".formatted(experiment.studyId()));
        }
        transitions.resume(experiment);
        return views.view(experiment);
    }

    /**
     * Reads the trained network of an experiment that SUCCEEDED, as a stream in training's own form; empty for others, and
     * where the parameters were dropped.
     */
    @Transactional(readOnly = true)
    public <T> Optional<T> readParameters(long id, Payload.Reader<T> reader) {
        return parameters.read(id, reader);
    }

    /**
     * What the trained network of an experiment reads and answers, as JSON in training's own form; empty where there is
     * no trained network, and where an earlier version of the service stored it.
     */
    @Transactional(readOnly = true)
    public Optional<String> signature(long id) {
        return parameters.signature(id);
    }

    /** Whether {@link #readParameters} has something to read. */
    @Transactional(readOnly = true)
    public boolean hasParameters(long id) {
        return parameters.exist(id);
    }

    /** Changes what is for people alone; null leaves as it is. */
    public ExperimentView edit(long id, @Nullable String name, @Nullable List<String> tags, @Nullable String notes) {
        return edit(id, name, tags, notes, null);
    }

    /** Changes what is for people, and the priority; null leaves as it is. */
    public ExperimentView edit(
            long id,
            @Nullable String name,
            @Nullable List<String> tags,
            @Nullable String notes,
            @Nullable Integer priority) {
        Experiment experiment = locked(id);
        if (priority != null) {
            experiment.work().prioritize(priority);
        }
        experiment.description().edit(name, tags, notes);
        events.publishEvent(new ExperimentChanged(id));
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
        experiments.delete(experiment);
        events.publishEvent(new ExperimentChanged(id));
        events.publishEvent(NetworksRemoved.of(List.of(id)));
    }

    /**
     * Removes those that have ended, with all that they showed, and leaves the others and all trials.
     *
     * @return how many were removed
     */
    public int removeEnded(Collection<Long> ids) {
        List<Long> removed =
                experiments.findRemovable(ids).stream().map(Experiment::id).toList();
        if (!removed.isEmpty()) {
            experiments.deleteByIds(removed);
            removed.forEach(id -> events.publishEvent(new ExperimentChanged(id)));
            events.publishEvent(NetworksRemoved.of(removed));
        }
        return removed.size();
    }

    private Experiment locked(long id) {
        return experiments.findLocked(id).orElseThrow(() -> new ExperimentNotFoundException(id));
    }
}
