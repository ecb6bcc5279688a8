package org.mlplab.experiment.metrics;

import io.swagger.v3.oas.annotations.media.Schema;

/** The loss of one iteration on its minibatch, before its update. */
@Schema(description = "The loss of one iteration on its minibatch, before its update; in single precision")
public record IterationLoss(
        @Schema(description = "From 1") long iteration,
        @Schema(description = "From 1") int epoch,

        @Schema(description = "Data loss: mean cross-entropy (natural logarithm)")
        float trainingLoss,

        @Schema(description = "trainingLoss and penalty") float regularizedTrainingLoss) {}
