package org.mlplab.experiment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.Evidence.Ending;
import org.mlplab.spec.SpecReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what an experiment's findings are made from, and the findings. All of it is stored, so an experiment that is
 * taken up by another process loses none. Works within its caller's transaction.
 */
@Component
class Findings {

    private static final Logger log = LoggerFactory.getLogger(Findings.class);
    private static final double[] NONE = {};

    private final EvidenceRepository rows;
    private final EpochRepository epochs;
    private final Diagnosis diagnosis;
    private final SpecReader specs;
    private final JsonMapper json;

    Findings(EvidenceRepository rows, EpochRepository epochs, Diagnosis diagnosis, SpecReader specs, JsonMapper json) {
        this.rows = rows;
        this.epochs = epochs;
        this.diagnosis = diagnosis;
        this.specs = specs;
        this.json = json;
    }

    void started(Experiment experiment, InitialState state) {
        rows.save(new EvidenceRow(experiment.id(), json.writeValueAsString(state)));
    }

    /** Looks anew after epochs 1, 2, 4, 8, …: often enough to tell early, with little to read over a whole run. */
    void epochEnded(Experiment experiment, EpochMetrics metrics, List<LayerStatistics> layers) {
        rows.findById(experiment.id()).ifPresent(row -> row.layers(json.writeValueAsString(layers)));
        if (Integer.bitCount(metrics.epoch()) == 1) {
            update(experiment, Ending.TRAINING);
        }
    }

    void diverged(Experiment experiment, LossSeries unfinished) {
        rows.findById(experiment.id()).ifPresent(row -> row.unfinishedLosses(json.writeValueAsString(unfinished)));
    }

    /** After the experiment has reached its final state. */
    void ended(Experiment experiment) {
        update(
                experiment,
                switch (experiment.state()) {
                    case SUCCEEDED ->
                        experiment.progress().iteration()
                                        < experiment.progress().iterations()
                                ? Ending.STOPPED_EARLY
                                : Ending.BUDGET_USED;
                    case DIVERGED -> Ending.DIVERGED;
                    default -> Ending.CUT_SHORT;
                });
    }

    /** Losses of the iterations before divergence that are part of no epoch. */
    Optional<LossSeries> unfinished(long experimentId) {
        return rows.findById(experimentId).map(row -> read(row.unfinishedLosses(), LossSeries.class));
    }

    private void update(Experiment experiment, Ending ending) {
        rows.findById(experiment.id())
                .map(row -> evidence(experiment, row, ending))
                .ifPresent(evidence -> {
                    try {
                        experiment.documents().diagnosed(json.writeValueAsString(diagnosis.of(evidence)));
                    } catch (RuntimeException e) {
                        // What was trained must not be lost for a word about it.
                        log.error("Experiment {} could not be diagnosed", experiment.id(), e);
                    }
                });
    }

    private Evidence evidence(Experiment experiment, EvidenceRow row, Ending ending) {
        LossSeries unfinished = read(row.unfinishedLosses(), LossSeries.class);
        double[] unfinishedLosses = unfinished == null ? NONE : unfinished.trainingLoss();
        LayerStatistics[] layers = read(row.layers(), LayerStatistics[].class);
        return new Evidence(
                specs.readStored(experiment.spec()),
                json.readValue(row.initialState(), InitialState.class),
                epochs.findMetrics(experiment.id()),
                epochs.findById(new EpochRow.Key(experiment.id(), 1))
                        .map(first -> json.readValue(first.iterationLosses(), LossSeries.class)
                                .trainingLoss())
                        .orElse(unfinishedLosses),
                unfinishedLosses,
                layers == null ? List.of() : List.of(layers),
                ending);
    }

    private <T> @Nullable T read(@Nullable String stored, Class<T> type) {
        return stored == null ? null : json.readValue(stored, type);
    }
}
