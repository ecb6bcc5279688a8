package org.mlplab.report.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.study.StudyView;
import org.mlplab.study.TrialView;

/**
 * All that a report tells, before it is put into words.
 *
 * @param trials best first
 * @param curves of the best few trials, the winner's first
 * @param learningCurves picture of {@code curves}
 * @param winner experiment of the best trial; null while there is none, and if it has been removed
 * @param provenance the winner's, else that of the earliest trial that has one
 * @param findings number of trials that show it, by what was found; the most frequent first
 * @param weights of the first layer: of the earliest network that was trained to its end, and of the best
 */
record StudyReport(
        StudyView study,
        List<TrialView> trials,
        List<Curve> curves,
        @Nullable Picture learningCurves,
        Importance importance,
        @Nullable ExperimentView winner,
        @Nullable Provenance provenance,
        Map<Finding.Code, Integer> findings,
        List<Picture> weights) {

    StudyReport {
        trials = List.copyOf(trials);
        curves = List.copyOf(curves);
        weights = List.copyOf(weights);
    }

    boolean isWinner(TrialView trial) {
        StudyView.Winner best = study.winner();
        return best != null && best.trial() == trial.number();
    }
}
