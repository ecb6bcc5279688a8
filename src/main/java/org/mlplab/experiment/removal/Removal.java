package org.mlplab.experiment.removal;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a request has removed, and what is left for the next. */
@Schema(name = "Removal", description = "What was removed")
record Removal(
        @Schema(description = "Experiments that this request removed, with all that they showed")
        int removed,

        @Schema(description = "Experiments that match and are left: send the same again until there are none")
        long left) {}
