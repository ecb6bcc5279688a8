package org.mlplab.experiment.rerun;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rerun held against its origin, bit for bit. */
@Schema(name = "Comparison", description = "A rerun held against its origin, bit for bit; durations do not count")
public record RunComparison(
        @Schema(description = "Id of the experiment that was run again")
        long origin,

        @Schema(description = "What the comparison says") Verdict verdict,

        @Schema(description = "Epochs that both have") int epochsCompared,

        @Schema(description = "The earliest difference; null where there is none") @Nullable
        Difference firstDifference,

        @Schema(description = "Where the provenance differs, the nodes' names apart")
        List<ProvenanceDifference> provenanceDifferences) {

    /** What a comparison says. */
    public enum Verdict {
        /** Both ended alike: every epoch, every iteration's loss, the test result and the final parameters are the same. */
        IDENTICAL,
        /** What both have is the same, but one of them has shown more. */
        IDENTICAL_SO_FAR,
        DIFFERENT
    }

    /** Where two runs part. */
    @Schema(description = "Where two runs part")
    public record Difference(
            @Schema(description = "From 1; null for the test result and the final parameters") @Nullable
            Integer epoch,

            @Schema(
                    description =
                            "From 1; set where it is the loss of one iteration, in single precision, that differs")
            @Nullable
            Long iteration,

            @Schema(description = "Name of the metric, as in the metrics; or parametersHash")
            String metric,

            @Schema(description = "Of the origin") String origin,
            @Schema(description = "Of the rerun") String rerun) {}

    /** A part of the provenance that differs. */
    @Schema(description = "A part of the provenance that differs")
    public record ProvenanceDifference(
            @Schema(description = "Name of the part", example = "threads")
            String part,

            @Schema(description = "Of the origin") String origin,
            @Schema(description = "Of the rerun") String rerun) {}
}
