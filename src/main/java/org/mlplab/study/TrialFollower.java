package org.mlplab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.TrialProgress;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.study.sampler.Rung;
import org.springframework.stereotype.Component;

/** Tells trials what has become of their experiments. */
@Component
class TrialFollower {

    private final Trials experiments;
    private final Experiments shown;
    private final StudyDocuments documents;

    TrialFollower(Trials experiments, Experiments shown, StudyDocuments documents) {
        this.experiments = experiments;
        this.shown = shown;
        this.documents = documents;
    }

    void follow(Study study, Objective objective, List<Trial> trials) {
        Map<Long, TrialProgress> progress = experiments.progress(study.id());
        for (Trial trial : trials) {
            TrialProgress of = trial.experimentId() == null ? null : progress.get(trial.experimentId());
            if (of != null && trial.isOpen()) {
                follow(trial, of, objective);
            }
        }
    }

    private void follow(Trial trial, TrialProgress progress, Objective objective) {
        trial.reached(progress.epoch());
        switch (progress.state()) {
            case SUCCEEDED -> {
                double score = score(progress, progress.epoch(), objective);
                // One that stopped early has reached all rungs before its next.
                trial.succeeded(
                        score,
                        trial.rung() == null || trial.state() != TrialState.RUNNING
                                ? trial.scores()
                                : withScore(trial, score));
            }
            case FAILED, DIVERGED, CANCELLED -> trial.lost(reason(progress));
            case PAUSED -> {
                Rung rung = trial.rung();
                if (trial.state() == TrialState.RUNNING && rung != null && progress.epoch() >= rung.epochs()) {
                    trial.halted(withScore(trial, score(progress, rung.epochs(), objective)));
                }
            }
            case QUEUED, RUNNING, PAUSING, CANCELLING -> {}
        }
    }

    private static String reason(TrialProgress progress) {
        String what = progress.state() == ExperimentState.DIVERGED ? "diverged: " : "";
        return what + (progress.reason() == null ? progress.state() : progress.reason());
    }

    private String withScore(Trial trial, double score) {
        List<Double> scores = new ArrayList<>(documents.scores(trial));
        scores.add(score);
        return documents.write(scores);
    }

    private double score(TrialProgress progress, int upTo, Objective objective) {
        ExperimentView experiment = shown.get(progress.experimentId());
        List<EpochMetrics> epochs = shown.bestAndLast(progress.experimentId(), upTo);
        return TrialScores.after(upTo, epochs, experiment.spec().training().selection(), objective);
    }
}
