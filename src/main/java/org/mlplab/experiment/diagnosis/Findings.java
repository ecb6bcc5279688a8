package org.mlplab.experiment.diagnosis;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.diagnosis.Evidence.Ending;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochStore;
import org.mlplab.experiment.metrics.LossChunk;
import org.mlplab.experiment.metrics.LossStore;
import org.mlplab.spec.ExperimentSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the evidence that an experiment's findings are made from, and makes them. All of it is stored, so an experiment that
 * is resumed by another process loses none. Works within its caller's transaction.
 */
@Component
public class Findings {

    private static final Logger log = LoggerFactory.getLogger(Findings.class);

    /** Most epochs that a diagnosis looks at. */
    private static final int EPOCHS = 10_000;

    private final EvidenceRepository rows;
    private final EpochStore epochs;
    private final LossStore losses;
    private final Diagnosis diagnosis;
    private final EntityManager entities;
    private final JsonMapper json;

    Findings(
            EvidenceRepository rows,
            EpochStore epochs,
            LossStore losses,
            Diagnosis diagnosis,
            EntityManager entities,
            JsonMapper json) {
        this.rows = rows;
        this.epochs = epochs;
        this.losses = losses;
        this.diagnosis = diagnosis;
        this.entities = entities;
        this.json = json;
    }

    public void trainingStarted(long experimentId, InitialState state) {
        String initialState = json.writeValueAsString(state);
        if (rows.replace(experimentId, initialState) == 0) {
            // A repository would select first: the row has its id already.
            entities.persist(new EvidenceRow(experimentId, initialState));
        }
    }

    /**
     * Takes note of an epoch, and looks anew after epochs 1, 2, 4, 8, …: often enough to tell early, with little to read over
     * a whole run. Empty where nothing was looked at.
     */
    public Optional<List<Finding>> epochEnded(
            long experimentId, Supplier<ExperimentSpec> spec, EpochMetrics metrics, List<LayerStatistics> layers) {
        rows.updateLayers(experimentId, json.writeValueAsString(layers));
        return Integer.bitCount(metrics.epoch()) == 1
                ? findings(experimentId, spec.get(), Ending.TRAINING)
                : Optional.empty();
    }

    /** Looks anew at an experiment that has ended. Empty where nothing is known of it. */
    public Optional<List<Finding>> ended(long experimentId, ExperimentSpec spec, Ending ending) {
        return findings(experimentId, spec, ending);
    }

    private Optional<List<Finding>> findings(long experimentId, ExperimentSpec spec, Ending ending) {
        try {
            return rows.findById(experimentId)
                    .map(row -> evidence(experimentId, spec, row, ending))
                    .map(diagnosis::of);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            // A diagnosis that fails must not fail the experiment.
            log.error("Experiment {} could not be diagnosed", experimentId, e);
            return Optional.empty();
        }
    }

    private Evidence evidence(long experimentId, ExperimentSpec spec, EvidenceRow row, Ending ending) {
        LayerStatistics[] layers = read(row.layers(), LayerStatistics[].class);
        return new Evidence(
                spec,
                json.readValue(row.initialState(), InitialState.class),
                epochs.sample(experimentId, EPOCHS),
                firstLosses(experimentId),
                unfinished(experimentId),
                layers == null ? List.of() : List.of(layers),
                ending);
    }

    private FirstLosses firstLosses(long experimentId) {
        long length = epochs.iteration(experimentId, 1).orElseGet(() -> losses.count(experimentId));
        return FirstLosses.of(
                length, losses.chunks(experimentId, 0, length).flatMapToDouble(LossChunk::trainingLosses));
    }

    private Unfinished unfinished(long experimentId) {
        long ended = epochs.iteration(experimentId, epochs.count(experimentId)).orElse(0);
        long last = losses.count(experimentId);
        return last > ended
                ? Unfinished.of(
                        last - ended,
                        losses.chunk(experimentId, last - 1, last).get(0).trainingLoss())
                : Unfinished.NONE;
    }

    private <T> @Nullable T read(@Nullable String stored, Class<T> type) {
        return stored == null ? null : json.readValue(stored, type);
    }
}
