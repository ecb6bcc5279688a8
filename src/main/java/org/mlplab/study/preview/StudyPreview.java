package org.mlplab.study.preview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.study.StudyRequest;
import tools.jackson.databind.JsonNode;

/** What a study would do. */
@Schema(
        description =
                "What a study would do, from a rehearsal in which chance decides which trial is better than another")
public record StudyPreview(
        @Schema(description = "What was asked for, every default filled in")
        StudyRequest request,

        @Schema(description = "Trials that it would make", example = "4")
        int trials,

        @Schema(description = "Epochs that all of them would train together", example = "40")
        long epochs,

        @Schema(description = "Why it would end, in words", example = "all 4 points of the grid were tried")
        String end,

        @Schema(description = "Weights and biases of the smallest network", example = "515")
        long leastParameters,

        @Schema(description = "Weights and biases of the largest network", example = "3760")
        long mostParameters,

        @Schema(
                description = "Memory of the largest trials that would train at once on this node, in bytes; the data, "
                        + "shared by all, come on top as dataBytes")
        long memoryBytes,

        @Schema(description = "Memory of the data sets, in bytes")
        long dataBytes,

        @Schema(
                description = "Seconds that it would take on this node, from a few iterations measured just now; "
                        + "a budget of seconds ends it earlier",
                example = "12.5")
        double seconds,

        @Schema(description = "The first trials") List<PreviewTrial> first) {

    /** A trial that would be made. */
    @Schema(description = "A trial that would be made")
    public record PreviewTrial(
            @Schema(description = "From 0", example = "0") int number,

            @Schema(description = "Its value of every axis, by JSON pointer")
            Map<String, JsonNode> values,

            @Schema(description = "Its spec; null for a combination that is not valid, which would be skipped")
            @Nullable
            ExperimentSpec spec,

            @Schema(description = "Why it would be skipped, in words; null for a valid one") @Nullable
            String problem,

            @Schema(description = "Weights and biases", example = "3760") @Nullable
            Long parameters,

            @Schema(description = "Memory of its network, gradients, optimizer and one minibatch, in bytes") @Nullable
            Long memoryBytes,

            @Schema(description = "Seconds of its whole training", example = "0.9") @Nullable
            Double seconds) {}
}
