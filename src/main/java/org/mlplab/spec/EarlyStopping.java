package org.mlplab.spec;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.mlplab.spec.reading.Default;

/**
 * Ends training when validation has not improved for a number of epochs.
 *
 * @param patience epochs without improvement after which training ends
 * @param minimumImprovement what counts as an improvement, in the unit of the metric
 */
@Schema(description = "Ends training when validation has not improved for a number of epochs")
public record EarlyStopping(
        @Schema(description = "Metric that must improve") @Default("VALIDATION_LOSS")
        Metric metric,

        @Schema(description = "Epochs without improvement after which training ends")
        @Default("5")
        @Min(1)
        @Max(1_000_000)
        int patience,

        @Schema(description = "Least change that counts as an improvement, in the metric's unit")
        @Default("0.0")
        @Min(0)
        @Max(100)
        double minimumImprovement) {

    /** What is watched. */
    public enum Metric {
        /** Falls when it improves. */
        VALIDATION_LOSS,
        /** Rises when it improves. */
        VALIDATION_ACCURACY
    }
}
