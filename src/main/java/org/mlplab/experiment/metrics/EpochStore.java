package org.mlplab.experiment.metrics;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The epochs that have ended, of all experiments. */
@Component
@Transactional
public class EpochStore {

    private final EpochRepository epochs;
    private final EntityManager entities;
    private final JsonMapper json;

    EpochStore(EpochRepository epochs, EntityManager entities, JsonMapper json) {
        this.epochs = epochs;
        this.entities = entities;
        this.json = json;
    }

    public void save(long experimentId, EpochMetrics metrics, LossSeries losses) {
        // A repository would select first: the row has its id already.
        entities.persist(new EpochRow(experimentId, metrics, json.writeValueAsString(losses)));
    }

    /** Those after {@code epoch}, in order. */
    @Transactional(readOnly = true)
    public List<EpochMetrics> after(long experimentId, int epoch) {
        return epochs.findMetrics(experimentId, epoch);
    }

    /** The one with the highest validation accuracy, the earliest of equals. */
    @Transactional(readOnly = true)
    public Optional<EpochMetrics> best(long experimentId) {
        return after(experimentId, 0).stream()
                .reduce((one, next) -> next.validationAccuracy() > one.validationAccuracy() ? next : one);
    }

    /** The losses of the iterations of one epoch; empty before it has ended. */
    @Transactional(readOnly = true)
    public Optional<LossSeries> losses(long experimentId, int epoch) {
        return epochs.findById(new EpochRow.Key(experimentId, epoch)).map(this::losses);
    }

    /** The loss of every iteration of the epochs after {@code epoch}, in order. */
    @Transactional(readOnly = true)
    public List<IterationLoss> iterationsAfter(long experimentId, int epoch) {
        List<IterationLoss> all = new ArrayList<>();
        for (EpochRow row : epochs.findAfter(experimentId, epoch)) {
            all.addAll(
                    losses(row).iterations(row.metrics().epoch(), row.metrics().iteration()));
        }
        return all;
    }

    private LossSeries losses(EpochRow row) {
        return json.readValue(row.iterationLosses(), LossSeries.class);
    }

    /** Removes the epochs after {@code epoch}. */
    public void deleteAfter(long experimentId, int epoch) {
        epochs.deleteAfter(experimentId, epoch);
    }
}
