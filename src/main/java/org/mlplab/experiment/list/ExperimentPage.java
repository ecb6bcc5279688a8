package org.mlplab.experiment.list;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;

/** A page of experiments. */
@Schema(description = "A page of experiments")
public record ExperimentPage(
        @Schema(description = "The experiments of this page")
        List<ExperimentView> items,

        @Schema(description = "Value of the parameter after that asks for the next page; null on the last") @Nullable
        String next) {}
