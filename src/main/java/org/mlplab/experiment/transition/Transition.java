package org.mlplab.experiment.transition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;

/** A state that an experiment came into. */
@Schema(description = "A state that an experiment came into")
public record Transition(
        @Schema(description = "From 1, without a gap", example = "2")
        int number,

        @Schema(description = "When") Instant at,

        @Schema(description = "The state that it came into") ExperimentState state,

        @Schema(description = "Why, in words; null if there is nothing to say") @Nullable
        String reason,

        @Schema(description = "Epochs that had ended by then")
        int epoch,

        @Schema(description = "Parameter updates done by then, as far as was stored")
        long iteration) {}
