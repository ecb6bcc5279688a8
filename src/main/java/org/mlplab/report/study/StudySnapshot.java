package org.mlplab.report.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.report.study.statistics.Importance;
import org.mlplab.report.weights.FirstLayers.FirstLayer;
import org.mlplab.study.StudyView;
import org.mlplab.study.TrialView;

/**
 * What a report reads of a study, all of one moment.
 *
 * @param trials the best first, at most {@value org.mlplab.report.study.statistics.TrialSample#MOST_SHOWN}
 * @param curves of the best few trials
 * @param winner experiment of the best trial; null while there is none
 * @param provenance the winner's, else that of the earliest trial that has one
 * @param findings number of trials that show it, by what was found
 * @param layers first layers of the earliest network that was trained to its end, and of the best
 */
record StudySnapshot(
        StudyView study,
        List<TrialView> trials,
        List<TrialCurve> curves,
        Importance importance,
        @Nullable ExperimentView winner,
        @Nullable Provenance provenance,
        Map<Finding.Code, Integer> findings,
        List<TrainedLayer> layers) {

    /**
     * The first layer of a trial.
     *
     * @param which trial it is, in words
     */
    record TrainedLayer(String which, int trial, FirstLayer layer) {}
}
