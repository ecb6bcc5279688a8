package org.mlplab.experiment.metrics;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A stored epoch. */
@Entity
@Table(name = "epoch_metrics")
class EpochRow {

    @Embeddable
    record Key(long experimentId, int epoch) {}

    @EmbeddedId
    private Key key;

    private long iteration;
    private double trainingLoss;
    private double regularizedTrainingLoss;
    private double trainingAccuracy;
    private double validationLoss;
    private double validationAccuracy;
    private double learningRate;
    private double seconds;
    private double samplesPerSecond;
    private @Nullable Double trainingSeconds;
    private @Nullable Double validationSeconds;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected EpochRow() {}

    EpochRow(long experimentId, EpochMetrics metrics) {
        this.key = new Key(experimentId, metrics.epoch());
        this.iteration = metrics.iteration();
        this.trainingLoss = metrics.trainingLoss();
        this.regularizedTrainingLoss = metrics.regularizedTrainingLoss();
        this.trainingAccuracy = metrics.trainingAccuracy();
        this.validationLoss = metrics.validationLoss();
        this.validationAccuracy = metrics.validationAccuracy();
        this.learningRate = metrics.learningRate();
        this.seconds = metrics.seconds();
        this.samplesPerSecond = metrics.samplesPerSecond();
        this.trainingSeconds = metrics.trainingSeconds();
        this.validationSeconds = metrics.validationSeconds();
    }
}
