package org.mlplab.study;

import java.util.List;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.study.sampler.Rung;
import org.springframework.stereotype.Component;

/** Gives up trials that have lost at a rung, and says against whom. */
@Component
class Pruner {

    private final Trials experiments;
    private final StudyDocuments documents;

    Pruner(Trials experiments, StudyDocuments documents) {
        this.experiments = experiments;
        this.documents = documents;
    }

    void pruneAllHalted(List<Trial> all, Objective objective) {
        all.stream().filter(trial -> trial.state() == TrialState.HALTED).forEach(trial -> prune(trial, all, objective));
    }

    void prune(Trial loser, List<Trial> all, Objective objective) {
        Rung rung = loser.rung();
        Long experiment = loser.experimentId();
        if (rung == null || experiment == null) {
            throw new IllegalStateException("trial %d rests at no rung".formatted(loser.number()));
        }
        Pruning pruning = pruning(loser, rung, all, objective);
        String reason = "pruned at rung %d, after epoch %d: rank %d of %d"
                .formatted(pruning.rung(), pruning.epoch(), pruning.rank(), pruning.of());
        loser.pruned(documents.write(pruning), reason);
        experiments.cancel(experiment, reason);
    }

    private Pruning pruning(Trial loser, Rung rung, List<Trial> all, Objective objective) {
        double score = scoreAt(loser, rung.number());
        List<Trial> rivals = all.stream()
                .filter(trial -> trial.bracket() == rung.bracket())
                .filter(trial -> documents.scores(trial).size() > rung.number())
                .toList();
        long better = rivals.stream()
                .filter(trial -> isBefore(trial, loser, rung.number()))
                .count();
        List<Integer> lostTo = rivals.stream()
                .filter(trial -> wentOn(trial, rung.number()))
                .map(Trial::number)
                .toList();
        return new Pruning(
                rung.number(), rung.epochs(), objective.value(score), (int) better + 1, rivals.size(), lostTo);
    }

    private double scoreAt(Trial trial, int rungNumber) {
        return documents.scores(trial).get(rungNumber);
    }

    /** Of equals the earlier one comes first. */
    private boolean isBefore(Trial one, Trial other, int rungNumber) {
        int order = Double.compare(scoreAt(one, rungNumber), scoreAt(other, rungNumber));
        return order > 0 || order == 0 && one.number() < other.number();
    }

    /** Whether a trial that reached a rung was trained beyond it. */
    private static boolean wentOn(Trial trial, int rungNumber) {
        Rung next = trial.rung();
        return next == null || next.number() > rungNumber || trial.state() == TrialState.SUCCEEDED;
    }
}
