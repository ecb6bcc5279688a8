package org.mlplab.study;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.InvalidSpecException;
import org.mlplab.study.sampler.History;
import org.mlplab.study.sampler.Move;
import org.mlplab.study.sampler.Sampler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves studies on. All that a study is lies in the database, and one step is one transaction together with the
 * experiments and jobs that it makes: a process may be killed at any moment, and no trial is lost or made twice.
 */
@Component
class StudyEngine {

    /** In one transaction: it shall not grow with the study. */
    private static final int MOST_MOVES = 50;
    /** Trials in a row that show nothing: a study over a space without valid points, or whose every trial fails. */
    private static final int MOST_IN_VAIN = 100;

    private final StudyRepository studies;
    private final TrialRepository trials;
    private final TrialFollower follower;
    private final Samplers samplers;
    private final TrialSpecs specs;
    private final Trials experiments;
    private final Pruner pruner;
    private final TestVault vault;
    private final StudyDocuments documents;
    private final Clock clock;

    StudyEngine(
            StudyRepository studies,
            TrialRepository trials,
            TrialFollower follower,
            Samplers samplers,
            TrialSpecs specs,
            Trials experiments,
            Pruner pruner,
            TestVault vault,
            StudyDocuments documents,
            Clock clock) {
        this.studies = studies;
        this.trials = trials;
        this.follower = follower;
        this.samplers = samplers;
        this.specs = specs;
        this.experiments = experiments;
        this.pruner = pruner;
        this.vault = vault;
        this.documents = documents;
        this.clock = clock;
    }

    /** What is to be done for a study next. */
    enum Next {
        /** Nothing before something happens to one of its trials. */
        AWAIT,
        /** More moves, in another transaction. */
        ADVANCE,
        /** A look at the test set, before the study ends. */
        LOOK
    }

    /** Takes note of what trials have shown, and makes the moves that are possible now. */
    @Transactional
    public Next advance(long id) {
        return running(id).map(this::advance).orElse(Next.AWAIT);
    }

    private Optional<Study> running(long id) {
        return studies.findLocked(id).filter(study -> study.state() == StudyState.RUNNING);
    }

    private Next advance(Study study) {
        StudyRequest request = documents.request(study);
        study.tick(clock.instant());
        List<Trial> made = new ArrayList<>(trials.findOf(study.id()));
        follower.follow(study, request.objective(), made);
        Sampler sampler = samplers.of(request);
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            if (count(made, TrialState.RUNNING) >= request.parallelTrials()) {
                return Next.AWAIT;
            }
            String used = limit(study, request, made);
            Move move = used == null ? sampler.next(history(request, made)) : lastMove(made, used);
            if (move instanceof Move.Finish finish) {
                return finish(study, request, made, finish.reason());
            }
            if (!make(move, study, request, made)) {
                return Next.AWAIT;
            }
        }
        return Next.ADVANCE;
    }

    /** Why nothing more is begun, in words; null while something may be. */
    private @Nullable String limit(Study study, StudyRequest request, List<Trial> made) {
        int last = made.size();
        // A grid ends by itself, and its points without a spec may lie side by side.
        if (!(request.sampler() instanceof SamplerSpec.Grid)
                && last >= MOST_IN_VAIN
                && made.subList(last - MOST_IN_VAIN, last).stream().allMatch(Trial::isInVain)) {
            return "the last %d trials had no spec or ended without an epoch".formatted(MOST_IN_VAIN);
        }
        // A trial that ends before its first epoch has cost something, too.
        long epochs = made.stream()
                .mapToLong(trial -> trial.experimentId() == null ? 0 : Math.max(1, trial.epochs()))
                .sum();
        return request.budget().reached(epochs, study.seconds(clock.instant()));
    }

    private static long count(List<Trial> made, TrialState state) {
        return made.stream().filter(trial -> trial.state() == state).count();
    }

    private History history(StudyRequest request, List<Trial> made) {
        return new History(
                made.stream().map(trial -> TrialHistory.of(trial, documents)).toList(),
                request.budget().allows(made.size()));
    }

    /** With the budget used, nothing is begun: only a study without any winner trains its leader to the end. */
    private Move lastMove(List<Trial> made, String used) {
        if (count(made, TrialState.RUNNING) > 0) {
            return new Move.Await();
        }
        if (count(made, TrialState.SUCCEEDED) > 0) {
            return new Move.Finish(used);
        }
        return made.stream()
                .filter(trial -> trial.state() == TrialState.HALTED)
                .max(Comparator.comparing(Trial::epochs).thenComparing(this::lastScore))
                .<Move>map(leader -> new Move.Promote(leader.number(), null))
                .orElseGet(() -> new Move.Finish(used));
    }

    private double lastScore(Trial trial) {
        List<Double> scores = documents.scores(trial);
        return scores.get(scores.size() - 1);
    }

    /** Whether another move may follow. */
    private boolean make(Move move, Study study, StudyRequest request, List<Trial> made) {
        if (move instanceof Move.Start start) {
            return experiments.queueHasRoom() && start(start, study, request, made);
        }
        if (move instanceof Move.Promote promote) {
            return experiments.queueHasRoom() && promote(promote, made.get(promote.trial()));
        }
        if (move instanceof Move.Prune prune) {
            pruner.prune(made.get(prune.trial()), made, request.objective());
            return true;
        }
        return false;
    }

    private boolean start(Move.Start start, Study study, StudyRequest request, List<Trial> made) {
        int number = made.size();
        Trial trial = new Trial(
                new Trial.Key(study.id(), number), documents.write(start.point()), start.bracket(), start.rung());
        made.add(trials.save(trial));
        Trial stored = made.get(number);
        try {
            ExperimentSpec spec = specs.spec(request, start.point(), number);
            String hash = experiments.hash(spec);
            Optional<Trial> same = trials.findBySpec(study.id(), hash);
            if (same.isPresent()) {
                stored.skip("its spec is that of trial %d".formatted(same.get().number()));
            } else {
                Integer halt =
                        start.rung() == null ? null : (Integer) start.rung().epochs();
                stored.trainedBy(experiments.start(study.id(), spec, halt), hash);
            }
        } catch (InvalidSpecException e) {
            stored.skip("its spec is not valid: " + TrialSpecs.describe(e));
        }
        return true;
    }

    private boolean promote(Move.Promote promote, Trial trial) {
        trial.promoted(promote.rung());
        experiments.requeue(
                experimentOf(trial),
                promote.rung() == null ? null : (Integer) promote.rung().epochs());
        return true;
    }

    private static long experimentOf(Trial trial) {
        @Nullable Long id = trial.experimentId();
        if (id == null) {
            throw new IllegalStateException("trial %d has no experiment".formatted(trial.number()));
        }
        return id;
    }

    private Next finish(Study study, StudyRequest request, List<Trial> made, String reason) {
        boolean found = count(made, TrialState.SUCCEEDED) > 0;
        if (found && request.evaluateWinnerOnTest() && vault.looks(study.id()).isEmpty()) {
            return Next.LOOK;
        }
        pruner.pruneAllHalted(made, request.objective());
        study.finish(found, found ? reason : reason + "; no trial was trained to its end", clock.instant());
        return Next.AWAIT;
    }

    /** Ends a study that cannot go on; its trials that wait or train go on by themselves. */
    @Transactional
    public void giveUp(long id, String reason) {
        running(id).ifPresent(study -> {
            List<Trial> made = trials.findOf(id);
            pruner.pruneAllHalted(made, documents.request(study).objective());
            study.finish(count(made, TrialState.SUCCEEDED) > 0, reason, clock.instant());
        });
    }
}
