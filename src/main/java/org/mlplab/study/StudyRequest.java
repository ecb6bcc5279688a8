package org.mlplab.study;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.Default;
import org.mlplab.study.space.Axis;
import org.mlplab.study.space.SearchSpace;
import tools.jackson.databind.JsonNode;

/** What a study is asked to do. */
@Schema(description = "What a study is asked to do. Every field but base and space has a default")
public record StudyRequest(
        @Schema(description = "For people; need not be unique", example = "hidden size")
        @Default("Study")
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(
                description =
                        "The spec that all trials share, as POST /experiments takes it. Trials never read the test "
                                + "split, whatever evaluateTest says",
                implementation = ExperimentSpec.class,
                requiredMode = RequiredMode.REQUIRED)
        JsonNode base,

        @Schema(
                description = "What differs from trial to trial: JSON pointers into the spec, each with its values",
                example = "{\"/network/hiddenLayers/0/units\": {\"values\": [50, 75, 125, 250]}}")
        @Size(min = 1, max = 50)
        Map<String, Dimension> space,

        @Schema(description = "Which algorithm moves through the space") @Default("{\"type\": \"GRID\"}")
        SamplerSpec sampler,

        @Schema(description = "Seed of the sampler's own draws; trials have the spec's")
        @Default("0")
        @Min(-ExperimentSpec.MAXIMUM_SEED)
        @Max(ExperimentSpec.MAXIMUM_SEED)
        long seed,

        @Schema(
                description =
                        "Trials that wait or train at once. More than one make the moves of ASHA, HYPERBAND and TPE "
                                + "depend on which ends first")
        @Default("1")
        @Min(1)
        @Max(256)
        int parallelTrials,

        @Schema(description = "How much it may use") @Default("{}")
        Budget budget,

        @Schema(
                description = "What trials are compared by, of the parameters that their spec selects: the highest "
                        + "VALIDATION_ACCURACY or the lowest VALIDATION_LOSS")
        @Default("VALIDATION_ACCURACY")
        Objective objective,

        @Schema(description = "Evaluate the winner on the test set when the study ends: the one look") @Default("false")
        boolean evaluateWinnerOnTest) {

    public SearchSpace searchSpace() {
        Map<String, Axis> axes = new LinkedHashMap<>();
        space.forEach((pointer, dimension) -> axes.put(pointer, dimension.axis()));
        return new SearchSpace(axes);
    }

    public StudyRequest withBase(JsonNode other) {
        return new StudyRequest(
                name, other, space, sampler, seed, parallelTrials, budget, objective, evaluateWinnerOnTest);
    }

    public StudyRequest withBudget(Budget other) {
        return new StudyRequest(
                name, base, space, sampler, seed, parallelTrials, other, objective, evaluateWinnerOnTest);
    }
}
