package org.mlplab.training.gradientcheck;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mlplab.spec.reading.Default;

/**
 * A small network to check; its ranges are such that an answer takes seconds.
 *
 * @param hiddenUnits of each hidden ReLU layer, from the input on; none gives softmax regression
 * @param l2 λ of Eq. (6)
 */
@Schema(
        description = "A small network whose gradients are to be checked, on points drawn from the seed. "
                + "Every field has a default; {} is the report's network")
record GradientCheckRequest(
        @Schema(description = "Inputs of the network", example = "4") @Default("4") @Min(1) @Max(32)
        int inputs,

        @Schema(
                description = "Units of each hidden ReLU layer, from the input on: 0 to 5 layers of 1 to 32 units",
                example = "[10]")
        @Default("[10]")
        @Size(max = 5)
        List<@Min(1) @Max(32) Integer> hiddenUnits,

        @Schema(description = "Classes of the softmax output", example = "3") @Default("3") @Min(2) @Max(16)
        int classes,

        @Schema(description = "Points that the loss is a mean over", example = "5") @Default("5") @Min(1) @Max(16)
        int examples,

        @Schema(
                description = "λ of the regularized loss J + λ(‖W1‖² + … + ‖WL‖²): weights alone, gradient 2λW",
                example = "0.05")
        @Default("0.05")
        @Min(0)
        @Max(10)
        double l2,

        @Schema(description = "Seed of weights and points", example = "0") @Default("0")
        long seed) {

    GradientCheckRequest {
        hiddenUnits = List.copyOf(hiddenUnits);
    }
}
