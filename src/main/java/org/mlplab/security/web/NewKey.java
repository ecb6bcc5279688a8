package org.mlplab.security.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.key.Role;
import org.mlplab.security.stored.KeyLimits;

/** Asks for a key. */
@Schema(name = "NewApiKey", description = "Asks for an API key")
record NewKey(
        @Schema(
                description = "Whose it is; never given to another key, even when this one is withdrawn",
                example = "alice")
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
                message = "must be 1 to 64 letters, digits, '.', '_' and '-', a letter or digit first")
        String name,

        @Schema(description = "What its holder may do", example = "RUN") @NotNull
        Role role,

        @Schema(
                description = "Most experiments of its that may wait; absent for as many as the queue takes",
                example = "200",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(KeyLimits.HIGHEST)
        @Nullable
        Integer queuedLimit,

        @Schema(
                description = "Most experiments of its that are trained at once, over all nodes; absent for any number",
                example = "2",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(KeyLimits.HIGHEST)
        @Nullable
        Integer runningLimit) {

    KeyLimits limits() {
        return new KeyLimits(queuedLimit, runningLimit);
    }
}
