package org.mlplab.experiment.queue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView.Progress;

/** An experiment that a worker holds. */
@Schema(description = "An experiment that a worker holds")
public record TrainingExperiment(
        @Schema(description = "Id of the experiment") long experiment,
        @Schema(description = "Its name") String name,

        @Schema(description = "Study that it is a trial of; null for others") @Nullable
        Long study,

        @Schema(description = "Name of the key that it was asked for with; null where no keys were set up") @Nullable
        String owner,

        @Schema(description = "RUNNING, PAUSING or CANCELLING")
        ExperimentState state,

        @Schema(description = "Node that claimed it; null for one that an earlier version claimed") @Nullable
        String node,

        @Schema(description = "When that node claimed it; null where node is") @Nullable
        Instant since,

        @Schema(description = "How far training is") Progress progress) {}
