package org.mlplab.study;

import org.mlplab.study.sampler.Shown;

/** Tells samplers of trials in their own words. */
final class TrialHistory {

    private TrialHistory() {}

    static Shown of(Trial trial, StudyDocuments documents) {
        return new Shown(
                trial.number(),
                documents.point(trial),
                standing(trial.state()),
                trial.bracket(),
                trial.rung(),
                documents.scores(trial),
                trial.score());
    }

    private static Shown.Standing standing(TrialState state) {
        return switch (state) {
            case RUNNING -> Shown.Standing.RUNNING;
            case HALTED -> Shown.Standing.HALTED;
            case SUCCEEDED -> Shown.Standing.FINISHED;
            case PRUNED -> Shown.Standing.PRUNED;
            case LOST, SKIPPED -> Shown.Standing.LOST;
        };
    }
}
