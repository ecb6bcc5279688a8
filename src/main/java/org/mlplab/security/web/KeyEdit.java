package org.mlplab.security.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.stored.KeyLimits;
import org.mlplab.security.stored.LimitChange;
import tools.jackson.databind.JsonNode;

/** Changes a key's limits. */
@Schema(
        name = "ApiKeyEdit",
        description = "What may be changed of an API key; what is absent stays as it is, null takes a limit away")
record KeyEdit(
        @Schema(
                description = "Most experiments of its that may wait; null for as many as the queue takes",
                example = "200",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(KeyLimits.HIGHEST)
        @Nullable
        Integer queuedLimit,

        @Schema(
                description = "Most experiments of its that are trained at once, over all nodes; null for any number",
                example = "2",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(KeyLimits.HIGHEST)
        @Nullable
        Integer runningLimit) {

    /** @param sent from which this was read: it alone tells null from absent */
    LimitChange change(JsonNode sent) {
        return new LimitChange(sent.has("queuedLimit"), queuedLimit, sent.has("runningLimit"), runningLimit);
    }
}
