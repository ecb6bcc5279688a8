package org.mlplab.experiment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "What may be changed of an experiment; what is absent stays as it is")
record ExperimentEdit(
        @Schema(description = "For people", example = "two layers, wider", requiredMode = RequiredMode.NOT_REQUIRED)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Size(max = 200)
        @Nullable
        String name,

        @Schema(
                description = "Words to find it by, at most 20; replace the old ones",
                example = "[\"report\"]",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Size(max = 20)
        @Nullable
        List<@NotBlank @Size(max = 50) String> tags,

        @Schema(
                description = "What people write about it",
                example = "Wider helps",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Size(max = 10000)
        @Nullable
        String notes,

        @Schema(
                description = "The higher, the sooner it is taken of its owner's",
                example = "10",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(-100)
        @Max(100)
        @Nullable
        Integer priority) {}
