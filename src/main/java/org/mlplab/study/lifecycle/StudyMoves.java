package org.mlplab.study.lifecycle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.study.SamplerSpec;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.TrialState;
import org.mlplab.study.change.StudyMoved;
import org.mlplab.study.request.Samplers;
import org.mlplab.study.request.TrialSpecs;
import org.mlplab.study.sampler.History;
import org.mlplab.study.sampler.Move;
import org.mlplab.study.sampler.Rung;
import org.mlplab.study.sampler.Sampler;
import org.mlplab.study.trial.Pruner;
import org.mlplab.study.trial.StudyTrials;
import org.mlplab.study.trial.Trial;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes the moves of a study that are possible now. */
@Component
class StudyMoves {

    /** In one transaction: it shall not grow with the study. */
    private static final int MOST_MOVES = 50;
    /** Trials in a row that show nothing: a study over a space without valid points, or whose every trial fails. */
    private static final int MOST_IN_VAIN = 100;

    private final Samplers samplers;
    private final TrialSpecs specs;
    private final Trials experiments;
    private final Pruner pruner;
    private final ApplicationEventPublisher events;

    StudyMoves(
            Samplers samplers, TrialSpecs specs, Trials experiments, Pruner pruner, ApplicationEventPublisher events) {
        this.samplers = samplers;
        this.specs = specs;
        this.experiments = experiments;
        this.pruner = pruner;
        this.events = events;
    }

    /** Why no further move was made. */
    sealed interface Rest {

        /** Nothing can be done before something happens to one of its trials. */
        record Await() implements Rest {}

        /** As many experiments wait as may, or as many of its owner's. */
        record QueueFull() implements Rest {}

        /** As many moves were made as one transaction makes. */
        record More() implements Rest {}

        /** All was tried. */
        record Done(String reason) implements Rest {}
    }

    /** @param seconds that the study has run */
    Rest make(Study study, StudyRequest request, StudyTrials trials, double seconds) {
        Sampler sampler = samplers.of(request);
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            if (trials.in(TrialState.RUNNING).size() >= request.parallelTrials()) {
                return new Rest.Await();
            }
            String used = limit(request, trials, seconds);
            Move move = used == null
                    ? sampler.next(
                            new History(trials.snapshots(), request.budget().allows(trials.size())))
                    : lastMove(trials, used);
            if (move instanceof Move.Finish finish) {
                return new Rest.Done(finish.reason());
            }
            if (move instanceof Move.Await) {
                return new Rest.Await();
            }
            if (!(move instanceof Move.Prune) && !experiments.queueHasRoom(study.owner())) {
                return new Rest.QueueFull();
            }
            make(move, study, request, trials);
        }
        return new Rest.More();
    }

    /** Why nothing more is begun, in words; null while something may be. */
    private static @Nullable String limit(StudyRequest request, StudyTrials trials, double seconds) {
        int last = trials.size();
        // A grid ends by itself, and its points without a spec may lie side by side.
        if (!(request.sampler() instanceof SamplerSpec.Grid)
                && last >= MOST_IN_VAIN
                && trials.stream().skip((long) last - MOST_IN_VAIN).allMatch(Trial::isInVain)) {
            return "the last %d trials had no spec or ended without an epoch".formatted(MOST_IN_VAIN);
        }
        // A trial that ends before its first epoch has cost something, too.
        long epochs = trials.stream()
                .mapToLong(trial -> trial.experimentId() == null ? 0 : Math.max(1, trial.epochs()))
                .sum();
        return request.budget().reached(epochs, seconds);
    }

    /** With the budget used, nothing is begun: only a study without any winner trains its leader to the end. */
    private static Move lastMove(StudyTrials trials, String used) {
        if (trials.anyIn(TrialState.RUNNING)) {
            return new Move.Await();
        }
        if (trials.anyIn(TrialState.SUCCEEDED)) {
            return new Move.Finish(used);
        }
        return trials.in(TrialState.HALTED).stream()
                .max(Comparator.comparing(Trial::epochs).thenComparing(StudyMoves::lastScore))
                .<Move>map(leader -> new Move.Promote(leader.number(), null))
                .orElseGet(() -> new Move.Finish(used));
    }

    private static double lastScore(Trial trial) {
        List<Double> scores = trial.scores();
        return scores.get(scores.size() - 1);
    }

    private void make(Move move, Study study, StudyRequest request, StudyTrials trials) {
        if (move instanceof Move.Start start) {
            Trial trial = start(start, study, request, trials);
            trials.put(trial);
            moved(trial.experimentId() == null ? StudyMoved.Kind.SKIP : StudyMoved.Kind.START);
        } else if (move instanceof Move.Promote promote) {
            promote(promote, trials);
            moved(StudyMoved.Kind.PROMOTE);
        } else if (move instanceof Move.Prune prune) {
            pruner.prune(trials.get(prune.trial()), trials, request.objective());
            moved(StudyMoved.Kind.PRUNE);
        }
    }

    private void moved(StudyMoved.Kind kind) {
        events.publishEvent(new StudyMoved(kind));
    }

    private Trial start(Move.Start start, Study study, StudyRequest request, StudyTrials trials) {
        int number = trials.size();
        try {
            ExperimentSpec spec = specs.spec(request, start.point(), number);
            String hash = experiments.hash(spec);
            Optional<Trial> same = trials.ofSpec(hash);
            if (same.isPresent()) {
                return skipped(
                        start,
                        study,
                        number,
                        "its spec is that of trial %d".formatted(same.get().number()));
            }
            long experiment = experiments.start(study.id(), study.owner(), spec, epochs(start.rung()));
            return Trial.trained(study.id(), number, start.point(), start.bracket(), start.rung(), experiment, hash);
        } catch (InvalidSpecException e) {
            return skipped(start, study, number, "its spec is not valid: " + TrialSpecs.describe(e));
        }
    }

    private static Trial skipped(Move.Start start, Study study, int number, String why) {
        return Trial.skipped(study.id(), number, start.point(), start.bracket(), start.rung(), why);
    }

    private void promote(Move.Promote promote, StudyTrials trials) {
        Trial trial = trials.get(promote.trial()).promoted(promote.rung());
        Long experiment = trial.experimentId();
        if (experiment == null) {
            throw new IllegalStateException("trial %d has no experiment".formatted(trial.number()));
        }
        trials.put(trial);
        experiments.requeue(experiment, epochs(promote.rung()));
    }

    private static @Nullable Integer epochs(@Nullable Rung rung) {
        return rung == null ? null : (Integer) rung.epochs();
    }
}
