package org.mlplab.study.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Asks for a look at the test set. */
@Schema(description = "Asks for a look at the test set")
record TestEvaluationRequest(
        @Schema(
                description = "Why the test set is looked at again; needed for every look but the first",
                example = "the study was extended",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @NotBlank
        @Size(max = 1000)
        @Nullable
        String reason) {}
