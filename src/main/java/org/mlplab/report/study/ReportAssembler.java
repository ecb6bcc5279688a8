package org.mlplab.report.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.study.Studies;
import org.mlplab.study.StudyView;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;
import org.springframework.stereotype.Component;

/** Collects what a report tells. */
@Component
class ReportAssembler {

    private static final int CURVES = 5;

    private final Studies studies;
    private final Experiments experiments;
    private final Figures figures;

    ReportAssembler(Studies studies, Experiments experiments, Figures figures) {
        this.studies = studies;
        this.experiments = experiments;
        this.figures = figures;
    }

    /** @throws org.mlplab.study.StudyNotFoundException if there is no such study */
    StudyReport assemble(long id) {
        StudyView study = studies.get(id);
        List<TrialView> trials =
                Ranking.bestFirst(studies.trials(id), study.request().objective());
        Map<Integer, ExperimentView> shown = new LinkedHashMap<>();
        trials.forEach(trial -> find(trial).ifPresent(experiment -> shown.put(trial.number(), experiment)));
        List<Curve> curves = curves(trials);
        Fidelity fidelity = Fidelity.of(trials, study.request().objective(), this::epochs);
        StudyView.Winner best = study.winner();
        ExperimentView winner = best == null ? null : shown.get(best.trial());
        return new StudyReport(
                study,
                trials,
                curves,
                picture(curves),
                Importance.of(study.request().space(), trials, fidelity),
                winner,
                provenance(winner, shown),
                findings(shown),
                weights(trials, best));
    }

    private Optional<ExperimentView> find(TrialView trial) {
        try {
            return Optional.ofNullable(trial.experimentId()).map(experiments::get);
        } catch (ExperimentNotFoundException removed) {
            return Optional.empty();
        }
    }

    private List<EpochMetrics> epochs(TrialView trial) {
        Long experiment = trial.experimentId();
        return experiment == null ? List.of() : experiments.curve(experiment);
    }

    private List<Curve> curves(List<TrialView> trials) {
        return trials.stream()
                .map(trial -> new Curve(trial.number(), epochs(trial)))
                .filter(curve -> !curve.epochs().isEmpty())
                .limit(CURVES)
                .toList();
    }

    private @Nullable Picture picture(List<Curve> curves) {
        String numbers =
                curves.stream().map(curve -> String.valueOf(curve.trial())).collect(Collectors.joining(", "));
        return figures.learningCurves(curves)
                .map(png -> new Picture(
                        png,
                        "Training and validation accuracy by epoch of %s %s."
                                .formatted(curves.size() == 1 ? "trial" : "trials", numbers)))
                .orElse(null);
    }

    private static @Nullable Provenance provenance(
            @Nullable ExperimentView winner, Map<Integer, ExperimentView> shown) {
        Stream<ExperimentView> earliestFirst =
                shown.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
        return Stream.concat(Stream.ofNullable(winner), earliestFirst)
                .map(ExperimentView::provenance)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<Finding.Code, Integer> findings(Map<Integer, ExperimentView> shown) {
        Map<Finding.Code, Integer> counts = new EnumMap<>(Finding.Code.class);
        shown.values()
                .forEach(experiment -> experiment.findings().stream()
                        .map(Finding::code)
                        .distinct()
                        .forEach(code -> counts.merge(code, 1, Integer::sum)));
        Map<Finding.Code, Integer> frequentFirst = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Finding.Code, Integer>comparingByValue().reversed())
                .forEach(count -> frequentFirst.put(count.getKey(), count.getValue()));
        return frequentFirst;
    }

    private List<Picture> weights(List<TrialView> trials, StudyView.@Nullable Winner best) {
        List<Picture> pictures = new ArrayList<>();
        trials.stream()
                .filter(trial -> trial.state() == TrialState.SUCCEEDED)
                .filter(trial -> best == null || trial.number() != best.trial())
                .min(Comparator.comparing(TrialView::number))
                .filter(first -> best == null || first.number() < best.trial())
                .ifPresent(first -> addWeights(pictures, first.experimentId(), "the first trial", first.number()));
        if (best != null) {
            addWeights(pictures, best.experimentId(), "the best trial", best.trial());
        }
        return pictures;
    }

    private void addWeights(List<Picture> pictures, @Nullable Long experiment, String which, int number) {
        Optional.ofNullable(experiment)
                .flatMap(figures::firstLayerWeights)
                .ifPresent(png -> pictures.add(
                        new Picture(png, "First-layer weights of %s, number %d.".formatted(which, number))));
    }
}
