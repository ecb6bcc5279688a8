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

        @Schema(description = "Epochs that have ended, in order")
        List<EpochMetrics> epochs,

        @Schema(description = "Iterations of these epochs, in order; absent unless asked for")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<IterationLoss> iterations,

        @Schema(description = "Result on the test split; null until there is one") @Nullable
        TestResult test) {}
