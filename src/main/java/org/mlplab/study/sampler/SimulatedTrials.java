package org.mlplab.study.sampler;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The trials of a {@link SimulatedStudy} on their way. */
final class SimulatedTrials {

    private final SimulatedStudy study;
    private final RandomGenerator random;
    private final List<TrialSnapshot> trials = new ArrayList<>();
    private final List<Integer> epochs = new ArrayList<>();
    private final List<Integer> running = new ArrayList<>();

    /** Epochs of all trials; those that run counted to where they stop. */
    private long epochsInAll;

    SimulatedTrials(SimulatedStudy study) {
        this.study = study;
        this.random = new SplittableRandom(study.seed());
    }

    Rehearsal run(Sampler sampler) {
        int mostTrials = Math.min(study.trials(), SimulatedStudy.MOST_TRIALS);

        while (epochsInAll < study.epochs()) {
            if (running.size() >= study.parallelTrials()) {
                stopOne();
                continue;
            }
            Move move = sampler.next(new History(trials, trials.size() < mostTrials));
            if (move instanceof Move.Finish finish) {
                if (!running.isEmpty()) {
                    throw new IllegalStateException("finishes while trials run");
                }
                boolean cutShort = mostTrials < study.trials() && trials.size() == mostTrials;
                return rehearsal(finish.reason(), cutShort);
            }
            make(move);
        }
        while (!running.isEmpty()) {
            stopOne();
        }
        return rehearsal("the budget is used", false);
    }

    private void make(Move move) {
        if (move instanceof Move.Start start) {
            int number = trials.size();
            trials.add(new TrialSnapshot(
                    number,
                    start.point(),
                    TrialSnapshot.Standing.RUNNING,
                    start.bracket(),
                    start.rung(),
                    List.of(),
                    null));
            epochs.add(0);
            train(number, start.rung());
        } else if (move instanceof Move.Promote promote) {
            TrialSnapshot trial = halted(promote.trial());
            replace(trial, TrialSnapshot.Standing.RUNNING, promote.rung(), trial.scores(), null);
            train(promote.trial(), promote.rung());
        } else if (move instanceof Move.Prune prune) {
            TrialSnapshot trial = halted(prune.trial());
            replace(trial, TrialSnapshot.Standing.PRUNED, trial.rung(), trial.scores(), null);
        } else if (running.isEmpty()) {
            throw new IllegalStateException("awaits a trial where none runs");
        } else {
            stopOne();
        }
    }

    private void train(int number, @Nullable Rung rung) {
        int target = rung == null ? study.maximumEpochs() : rung.epochs();
        epochsInAll += target - epochs.set(number, target);
        running.add(number);
    }

    /** Brings one of the trials that run to its rung or its end. */
    private void stopOne() {
        TrialSnapshot trial = trials.get(running.remove(random.nextInt(running.size())));
        OptionalDouble score = study.score().of(trial.point(), epochs.get(trial.number()));
        if (score.isEmpty()) {
            replace(trial, TrialSnapshot.Standing.FAILED, trial.rung(), trial.scores(), null);
        } else if (trial.rung() == null) {
            replace(trial, TrialSnapshot.Standing.FINISHED, null, trial.scores(), score.getAsDouble());
        } else {
            List<Double> scores = new ArrayList<>(trial.scores());
            scores.add(score.getAsDouble());
            replace(trial, TrialSnapshot.Standing.HALTED, trial.rung(), scores, null);
        }
    }

    private TrialSnapshot halted(int number) {
        TrialSnapshot trial = trials.get(number);
        if (trial.standing() != TrialSnapshot.Standing.HALTED) {
            throw new IllegalStateException("trial " + number + " is not halted but " + trial.standing());
        }
        return trial;
    }

    private void replace(
            TrialSnapshot old,
            TrialSnapshot.Standing standing,
            @Nullable Rung rung,
            List<Double> scores,
            @Nullable Double score) {
        trials.set(
                old.number(),
                new TrialSnapshot(old.number(), old.point(), standing, old.bracket(), rung, scores, score));
    }

    private Rehearsal rehearsal(String end, boolean cutShort) {
        TreeMap<Integer, Integer> trialsByEpochs = new TreeMap<>();
        epochs.forEach(count -> trialsByEpochs.merge(count, 1, Integer::sum));
        return new Rehearsal(
                trials.size(),
                epochsInAll,
                trialsByEpochs,
                trials.stream().map(TrialSnapshot::point).toList(),
                cutShort,
                end);
    }
}
