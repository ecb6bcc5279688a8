package org.mlplab.study.trial;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.TrialProgress;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.sampler.Rung;
import org.springframework.stereotype.Component;

/** Tells trials what has become of their experiments. */
@Component
public class TrialFollower {

    private final Trials experiments;
    private final Experiments shown;

    TrialFollower(Trials experiments, Experiments shown) {
        this.experiments = experiments;
        this.shown = shown;
    }

    /** Reads of the experiments of open trials alone: the others never change again. */
    public void follow(StudyTrials trials, Objective objective) {
        List<Trial> open = trials.stream().filter(Trial::isOpen).toList();
        Map<Long, TrialProgress> progress = experiments.progress(
                open.stream().map(Trial::experimentId).filter(Objects::nonNull).toList());
        for (Trial trial : open) {
            TrialProgress of = trial.experimentId() == null ? null : progress.get(trial.experimentId());
            if (of != null) {
                Trial next = follow(trial.reached(of.epoch()), of, objective);
                if (!next.equals(trial)) {
                    trials.put(next);
                }
            }
        }
    }

    private Trial follow(Trial trial, TrialProgress progress, Objective objective) {
        return switch (progress.state()) {
            case SUCCEEDED -> trial.succeeded(score(progress, progress.epoch(), objective));
            case FAILED, DIVERGED, CANCELLED -> trial.failed(reason(progress));
            case PAUSED -> {
                Rung rung = trial.rung();

                yield rung != null && trial.state() == TrialState.RUNNING && progress.epoch() >= rung.epochs()
                        ? trial.halted(score(progress, rung.epochs(), objective))
                        : trial;
            }
            case QUEUED, RUNNING, PAUSING, CANCELLING -> trial;
        };
    }

    private static String reason(TrialProgress progress) {
        String what = progress.state() == ExperimentState.DIVERGED ? "diverged: " : "";
        return what + (progress.reason() == null ? progress.state() : progress.reason());
    }

    private double score(TrialProgress progress, int upTo, Objective objective) {
        ExperimentView experiment = shown.get(progress.experimentId());
        List<EpochMetrics> epochs = shown.bestAndLast(progress.experimentId(), upTo);
        return TrialScores.after(upTo, epochs, experiment.readSpec().training().selection(), objective);
    }
}
