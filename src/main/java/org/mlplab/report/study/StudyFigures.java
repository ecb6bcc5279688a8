package org.mlplab.report.study;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.report.study.statistics.Importance;
import org.mlplab.study.StudyView;

/** What a report finds out beyond what the study and its trials say themselves, for programs. */
@Schema(description = "What a report finds out beyond what the study and its trials say themselves")
public record StudyFigures(
        @Schema(description = "The study at that moment") StudyView study,

        @Schema(description = "How much each hyper-parameter alone decides how good a trial is")
        ImportanceFigures importance,

        @Schema(description = "Number of trials that show a finding, by its code; the most frequent first")
        Map<Finding.Code, Integer> findings) {

    /** Which hyper-parameters mattered. */
    @Schema(name = "Importance", description = "Which hyper-parameters mattered")
    public record ImportanceFigures(
            @Schema(
                    description =
                            "Epoch after which trials are compared, the last that all of them reached; null: each at its end")
            @Nullable
            Integer epoch,

            @Schema(description = "Trials that are compared", example = "20")
            int trials,

            @Schema(description = "Trials from which they are drawn", example = "20")
            int comparable,

            @Schema(
                    description =
                            "Share of the objective's variance, 0 to 1, that each hyper-parameter alone explains, by JSON "
                                    + "pointer: the correlation ratio ε² (Kelley 1935); null where there are too few trials",
                    example = "{\"/optimizer/learningRate\": 0.61}")
            Map<String, @Nullable Double> shares) {

        static ImportanceFigures of(Importance importance) {
            Map<String, @Nullable Double> shares = new LinkedHashMap<>();
            importance.shares().forEach((pointer, share) -> shares.put(pointer, known(share)));
            return new ImportanceFigures(importance.epoch(), importance.trials(), importance.comparable(), shares);
        }

        private static @Nullable Double known(OptionalDouble share) {
            return share.isPresent() ? (Double) share.getAsDouble() : null;
        }
    }
}
