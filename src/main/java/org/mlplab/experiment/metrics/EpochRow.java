package org.mlplab.experiment.metrics;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String iterationLosses;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected EpochRow() {}

    EpochRow(long experimentId, EpochMetrics metrics, String iterationLosses) {
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
        this.iterationLosses = iterationLosses;
    }

    EpochMetrics metrics() {
        return new EpochMetrics(
                key.epoch(),
                iteration,
                trainingLoss,
                regularizedTrainingLoss,
                trainingAccuracy,
                validationLoss,
                validationAccuracy,
                learningRate,
                seconds,
                samplesPerSecond);
    }

    String iterationLosses() {
        return iterationLosses;
    }
}
