package org.mlplab.experiment.list;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.mlplab.experiment.ExperimentState;

/** How many experiments there are. */
@Schema(description = "How many experiments there are")
public record ExperimentCounts(
        @Schema(description = "All of them") long total,

        @Schema(description = "By state, every state") Map<ExperimentState, Long> states) {}
