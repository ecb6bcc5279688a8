package org.mlplab.study.trial;

import java.util.List;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.study.Objective;
import org.mlplab.study.Pruning;
import org.mlplab.study.TrialState;
import org.mlplab.study.sampler.Rung;
import org.springframework.stereotype.Component;

/** Prunes trials at a rung, and records which trials ranked above them. */
@Component
public class Pruner {

    private final Trials experiments;

    Pruner(Trials experiments) {
        this.experiments = experiments;
    }

    public void pruneAllHalted(StudyTrials all, Objective objective) {
        all.in(TrialState.HALTED).forEach(trial -> prune(trial, all, objective));
    }

    public void prune(Trial loser, StudyTrials all, Objective objective) {
        Rung rung = loser.rung();
        Long experiment = loser.experimentId();
        if (rung == null || experiment == null) {
            throw new IllegalStateException("trial %d rests at no rung".formatted(loser.number()));
        }
        Pruning pruning = pruning(loser, rung, all, objective);
        String reason = "pruned at rung %d, after epoch %d: rank %d of %d"
                .formatted(pruning.rung(), pruning.epoch(), pruning.rank(), pruning.of());
        all.put(loser.pruned(pruning, reason));
        experiments.cancel(experiment, reason);
    }

    private static Pruning pruning(Trial loser, Rung rung, StudyTrials all, Objective objective) {
        List<Trial> rivals = all.stream()
                .filter(trial -> trial.bracket() == rung.bracket())
                .filter(trial -> trial.scores().size() > rung.number())
                .toList();
        long better = rivals.stream()
                .filter(trial -> isBefore(trial, loser, rung.number()))
                .count();
        List<Integer> lostTo = rivals.stream()
                .filter(trial -> wentOn(trial, rung.number()))
                .map(Trial::number)
                .toList();
        double score = loser.scores().get(rung.number());
        return new Pruning(
                rung.number(), rung.epochs(), objective.value(score), (int) better + 1, rivals.size(), lostTo);
    }

    /** Of equals the earlier one comes first. */
    private static boolean isBefore(Trial one, Trial other, int rungNumber) {
        int order = Double.compare(one.scores().get(rungNumber), other.scores().get(rungNumber));
        return order > 0 || order == 0 && one.number() < other.number();
    }

    /** Whether a trial that reached a rung was trained beyond it. */
    private static boolean wentOn(Trial trial, int rungNumber) {
        Rung next = trial.rung();
        return next == null || next.number() > rungNumber || trial.state() == TrialState.SUCCEEDED;
    }
}
