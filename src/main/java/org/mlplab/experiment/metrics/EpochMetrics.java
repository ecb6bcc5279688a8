package org.mlplab.experiment.metrics;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one epoch showed. */
@Schema(description = "What one epoch showed")
public record EpochMetrics(
        @Schema(description = "From 1", example = "1") int epoch,

        @Schema(description = "Parameter updates since the start, this epoch's included", example = "245")
        long iteration,

        @Schema(
                description =
                        "Data loss: mean cross-entropy (natural logarithm) of the epoch's training examples as each was trained on")
        double trainingLoss,

        @Schema(description = "trainingLoss and the penalty of each iteration")
        double regularizedTrainingLoss,

        @Schema(
                description =
                        "Fraction of the epoch's training examples classified correctly as each was trained on, 0 to 1")
        double trainingAccuracy,

        @Schema(description = "Data loss on the validation split at the end of the epoch")
        double validationLoss,

        @Schema(description = "Fraction of the validation split classified correctly at the end of the epoch, 0 to 1")
        double validationAccuracy,

        @Schema(description = "Learning rate of the epoch's last iteration")
        double learningRate,

        @Schema(description = "Duration of the epoch, validation included, in seconds")
        double seconds,

        @Schema(description = "Training examples a second of trainingSeconds; of seconds where trainingSeconds is null")
        double samplesPerSecond,

        @Schema(
                description =
                        "Seconds of the epoch that its iterations took; null for epochs stored by earlier versions")
        @Nullable
        Double trainingSeconds,

        @Schema(
                description =
                        "Seconds of the epoch that the look at the validation split took; null for epochs stored by earlier versions")
        @Nullable
        Double validationSeconds) {}
