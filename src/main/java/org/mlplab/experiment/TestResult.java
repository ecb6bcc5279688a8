package org.mlplab.experiment;

import io.swagger.v3.oas.annotations.media.Schema;

/** What the selected parameters do on the test split, read once after training. */
@Schema(description = "What the selected parameters do on the test split, read once after training")
public record TestResult(
        @Schema(description = "Fraction of the test split classified correctly, 0 to 1", example = "0.523")
        double accuracy,

        @Schema(description = "Data loss: mean cross-entropy (natural logarithm)")
        double loss,

        @Schema(description = "Size of the test split", example = "1000")
        int examples,

        @Schema(description = "Examples by label (row) and prediction (column)")
        int[][] confusionMatrix) {}
