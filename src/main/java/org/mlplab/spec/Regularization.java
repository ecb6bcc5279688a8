package org.mlplab.spec;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.mlplab.spec.reading.Default;

/**
 * Penalties on large parameters.
 *
 * @param l2 λ of J̃ = J + λ(‖W⁽¹⁾‖² + … + ‖W⁽ᴸ⁾‖²): weights alone, gradient 2λW
 * @param weightDecay as PyTorch's {@code weight_decay}: added times θ to the gradient of weights and biases; with
 *     {@code ADAMW} decoupled from the gradient, as there
 */
@Schema(description = "Penalties on large parameters")
public record Regularization(
        @Schema(description = "λ of the regularized loss J + λ(‖W1‖² + … + ‖WL‖²): weights alone, gradient 2λW")
        @Default("0.0")
        @Min(0)
        @Max(1000)
        double l2,

        @Schema(
                description = "Like PyTorch's weight_decay: weightDecay·θ is added to the gradient of weights and "
                        + "biases; with ADAMW it is decoupled from the gradient, as there")
        @Default("0.0")
        @Min(0)
        @Max(1000)
        double weightDecay) {}
