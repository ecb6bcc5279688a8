package org.mlplab.experiment.metrics;

import io.swagger.v3.oas.annotations.media.Schema;

/** The loss of one iteration on its minibatch, before its update. */
@Schema(description = "The loss of one iteration on its minibatch, before its update")
public record IterationLoss(
        @Schema(description = "From 1") long iteration,
        @Schema(description = "From 1") int epoch,

        @Schema(description = "Data loss: mean cross-entropy (natural logarithm)")
        double trainingLoss,

        @Schema(description = "trainingLoss and penalty") double regularizedTrainingLoss) {}
