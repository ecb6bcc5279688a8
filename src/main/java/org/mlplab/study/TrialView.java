package org.mlplab.study;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One trial of a study. */
@Schema(name = "Trial", description = "One point of a study's space, and what its experiment showed")
public record TrialView(
        @Schema(description = "From 0, in the order in which they were made", example = "0")
        int number,

        @Schema(description = "Experiment that trains it; null if it was SKIPPED", example = "1") @Nullable
        Long experimentId,

        @Schema(description = "Where it is in its life") TrialState state,

        @Schema(description = "Why it is in this state, in words; null if there is nothing to say") @Nullable
        String reason,

        @Schema(
                description = "Its value of every axis, by JSON pointer",
                example = "{\"/optimizer/learningRate\": 0.001}")
        Map<String, JsonNode> values,

        @Schema(
                description = "The objective's value of the parameters that its spec selects, once it has SUCCEEDED; "
                        + "else at the last rung that it reached",
                example = "0.512")
        @Nullable
        Double value,

        @Schema(description = "Epochs that it has been trained", example = "10")
        int epochs,

        @Schema(description = "Bracket that it is compared in, from 0; null for samplers without rungs") @Nullable
        Integer bracket,

        @Schema(
                description = "The objective's value at each rung that it reached, the lowest rung first; null for one "
                        + "that is not finite; empty for samplers without rungs",
                example = "[0.312, 0.47]")
        List<@Nullable Double> rungValues,

        @Schema(description = "Where and against whom it lost; null unless PRUNED") @Nullable
        Pruning pruning) {

    /** Values of rungs by a study's objective, of their scores. */
    public static List<@Nullable Double> rungValues(Objective objective, List<Double> scores) {
        return scores.stream()
                .map(score -> Double.isFinite(score) ? (Double) objective.value(score) : null)
                .toList();
    }
}
