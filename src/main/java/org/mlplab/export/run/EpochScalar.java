package org.mlplab.export.run;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.metrics.EpochMetrics;

/** A curve over the epochs. */
enum EpochScalar {
    TRAINING_LOSS("trainingLoss", EpochMetrics::trainingLoss),
    REGULARIZED_TRAINING_LOSS("regularizedTrainingLoss", EpochMetrics::regularizedTrainingLoss),
    TRAINING_ACCURACY("trainingAccuracy", EpochMetrics::trainingAccuracy),
    VALIDATION_LOSS("validationLoss", EpochMetrics::validationLoss),
    VALIDATION_ACCURACY("validationAccuracy", EpochMetrics::validationAccuracy),
    LEARNING_RATE("learningRate", EpochMetrics::learningRate),
    SECONDS("seconds", EpochMetrics::seconds),
    SAMPLES_PER_SECOND("samplesPerSecond", EpochMetrics::samplesPerSecond),
    TRAINING_SECONDS("trainingSeconds", EpochMetrics::trainingSeconds),
    VALIDATION_SECONDS("validationSeconds", EpochMetrics::validationSeconds);

    private final String label;
    private final Function<EpochMetrics, @Nullable Double> value;

    EpochScalar(String label, Function<EpochMetrics, @Nullable Double> value) {
        this.label = label;
        this.value = value;
    }

    /** The metric's name, as everywhere. */
    String label() {
        return label;
    }

    /** Null where an earlier version did not measure it. */
    @Nullable
    Double of(EpochMetrics epoch) {
        return value.apply(epoch);
    }
}
