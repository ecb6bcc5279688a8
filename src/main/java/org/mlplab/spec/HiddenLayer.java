package org.mlplab.spec;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.mlplab.spec.reading.Default;

/**
 * One fully connected hidden layer.
 *
 * @param units 1 to 8192
 * @param dropoutRate fraction of the layer's activations that is dropped in training, 0 to 0.95; what is kept is
 *     scaled by 1 / (1 − dropoutRate)
 */
@Schema(description = "One fully connected hidden layer")
public record HiddenLayer(
        @Schema(description = "Number of units", example = "50") @Min(1) @Max(8192)
        int units,

        @Schema(description = "Activation function") @Default("RELU")
        Activation activation,

        @Schema(
                description = "Fraction of the layer's activations that is dropped in training; "
                        + "what is kept is scaled by 1 / (1 - dropoutRate)")
        @Default("0.0")
        @Min(0)
        @DecimalMax("0.95")
        double dropoutRate) {}
