package org.mlplab.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.list.StudyExperiments;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochSamples;
import org.mlplab.report.study.StudySnapshot.TrainedLayer;
import org.mlplab.report.study.statistics.ComparableValues;
import org.mlplab.report.study.statistics.Importance;
import org.mlplab.report.study.statistics.TrialSample;
import org.mlplab.report.weights.FirstLayers;
import org.mlplab.study.Objective;
import org.mlplab.study.StudyView;
import org.mlplab.study.TrialReader;
import org.mlplab.study.TrialView;
import org.mlplab.study.lifecycle.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a report tells, in a number of queries that does not depend on the number of trials. */
@Component
class StudySnapshots {

    private static final int CURVES = 5;
    private static final int INTERVALS_OF_A_CURVE = 250;

    private final Studies studies;
    private final TrialReader trials;
    private final Experiments experiments;
    private final StudyExperiments all;
    private final EpochSamples epochs;
    private final FirstLayers layers;

    StudySnapshots(
            Studies studies,
            TrialReader trials,
            Experiments experiments,
            StudyExperiments all,
            EpochSamples epochs,
            FirstLayers layers) {
        this.studies = studies;
        this.trials = trials;
        this.experiments = experiments;
        this.all = all;
        this.epochs = epochs;
        this.layers = layers;
    }

    /** @throws org.mlplab.study.StudyNotFoundException if there is no such study */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    StudySnapshot read(long id) {
        StudyView study = studies.get(id);
        TrialSample sample = new TrialSample(study.request().objective());
        trials.forEach(id, study.request().objective(), sample::add);
        List<TrialView> bestFirst = sample.bestFirst();
        StudyView.Winner best = study.winner();
        ExperimentView winner = best == null ? null : experiments.get(best.experimentId());
        return new StudySnapshot(
                study,
                bestFirst,
                curves(bestFirst),
                importance(study, sample),
                winner,
                provenance(id, winner),
                all.findings(id),
                layers(sample, best, winner));
    }

    /** @throws org.mlplab.study.StudyNotFoundException if there is no such study */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    StudyFigures figures(long id) {
        StudyView study = studies.get(id);
        TrialSample sample = new TrialSample(study.request().objective());
        trials.forEach(id, study.request().objective(), sample::add);
        return new StudyFigures(
                study,
                StudyFigures.ImportanceFigures.of(importance(study, sample)),
                FindingCounts.mostFrequentFirst(all.findings(id)));
    }

    private List<TrialCurve> curves(List<TrialView> bestFirst) {
        List<TrialView> shown = bestFirst.stream()
                .filter(trial -> trial.experimentId() != null && trial.epochs() > 0)
                .limit(CURVES)
                .toList();
        Map<Long, List<EpochMetrics>> metrics = epochs.of(ids(shown), INTERVALS_OF_A_CURVE);
        return shown.stream()
                .map(trial -> new TrialCurve(
                        trial.number(), metrics.getOrDefault(Objects.requireNonNull(trial.experimentId()), List.of())))
                .filter(curve -> !curve.epochs().isEmpty())
                .toList();
    }

    private Importance importance(StudyView study, TrialSample sample) {
        Objective objective = study.request().objective();
        Set<Long> compared = ids(sample.compared());
        ComparableValues values = ComparableValues.of(
                sample.compared(), objective, epoch -> all.metricsAfter(epoch, study.id(), compared));
        return Importance.of(study.request().space(), sample.compared(), sample.comparable(), values);
    }

    private static Set<Long> ids(List<TrialView> trials) {
        return trials.stream()
                .map(TrialView::experimentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private @Nullable Provenance provenance(long study, @Nullable ExperimentView winner) {
        return winner != null && winner.provenance() != null
                ? winner.provenance()
                : all.provenance(study).orElse(null);
    }

    private List<TrainedLayer> layers(
            TrialSample sample, StudyView.@Nullable Winner best, @Nullable ExperimentView winner) {
        List<TrainedLayer> shown = new ArrayList<>();
        TrialView first = sample.firstSucceeded().orElse(null);
        if (first != null && first.experimentId() != null && (best == null || first.number() < best.trial())) {
            layers.of(experiments.get(first.experimentId()))
                    .ifPresent(layer -> shown.add(new TrainedLayer("the first trial", first.number(), layer)));
        }
        if (best != null && winner != null) {
            layers.of(winner).ifPresent(layer -> shown.add(new TrainedLayer("the best trial", best.trial(), layer)));
        }
        return shown;
    }
}
