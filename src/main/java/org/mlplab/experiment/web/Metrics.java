package org.mlplab.experiment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.TestResult;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.IterationLoss;

@Schema(description = "What an experiment shows")
record Metrics(
        @Schema(description = "Id of the experiment") long experiment,

        @Schema(description = "State of the experiment: poll on until it is final")
        ExperimentState state,

        @Schema(description = "Epochs that have ended, in order; by iteration those that end within these iterations")
        List<EpochMetrics> epochs,

        @Schema(
                description =
                        "Iterations of epochs that have ended, and those before divergence, in order; absent unless asked for")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<IterationLoss> iterations,

        @Schema(description = "Result on the test split; null until there is one") @Nullable
        TestResult test,

        @Schema(
                description =
                        "Where the answer ends and there is more: sinceEpoch of the next page, by iteration sinceIteration; null where this is all")
        @Nullable
        Long next,

        @Schema(description = "Epochs that have ended, those that are not in this answer included")
        int totalEpochs,

        @Schema(
                description =
                        "Iterations whose loss is stored, those that are not in this answer included; absent unless asked for iterations")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long totalIterations,

        @Schema(description = "Whether points left out epochs or iterations between those shown")
        boolean thinned) {}
