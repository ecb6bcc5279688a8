package org.mlplab.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.mlplab.spec.reading.Default;

/** How a gradient g becomes a change of the parameters θ. η is the scheduled learning rate. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Optimizer.Sgd.class, name = "SGD"),
    @JsonSubTypes.Type(value = Optimizer.Nesterov.class, name = "NESTEROV"),
    @JsonSubTypes.Type(value = Optimizer.Adam.class, name = "ADAM"),
    @JsonSubTypes.Type(value = Optimizer.AdamW.class, name = "ADAMW"),
    @JsonSubTypes.Type(value = Optimizer.RmsProp.class, name = "RMSPROP")
})
@Schema(description = "How gradients change the parameters")
public sealed interface Optimizer {

    /** η before any schedule, more than 0 and at most 100. */
    double learningRate();

    /** Numbers that it keeps for each parameter from one iteration to the next: 0, 1 or 2. */
    default int statesPerParameter() {
        if (this instanceof Adam || this instanceof AdamW) {
            return 2;
        }
        return this instanceof Sgd sgd && sgd.momentum() == 0 ? 0 : 1;
    }

    /** v ← μ v + g; θ ← θ − η v (Polyak's heavy ball as PyTorch has it; μ = 0 is plain gradient descent). */
    @Schema(name = "Sgd", description = "v = momentum·v + g; θ = θ - learningRate·v")
    record Sgd(
            @Schema(description = "Learning rate before any schedule")
            @Default("0.01")
            @DecimalMin(value = "0", inclusive = false)
            @Max(100)
            double learningRate,

            @Schema(description = "Fraction of the last step that is kept; 0 for none")
            @Default("0.0")
            @Min(0)
            @DecimalMax("0.9999")
            double momentum)
            implements Optimizer {}

    /** v ← μ v + g; θ ← θ − η (g + μ v) (Nesterov's momentum as PyTorch has it). */
    @Schema(name = "Nesterov", description = "v = momentum·v + g; θ = θ - learningRate·(g + momentum·v)")
    record Nesterov(
            @Schema(description = "Learning rate before any schedule")
            @Default("0.01")
            @DecimalMin(value = "0", inclusive = false)
            @Max(100)
            double learningRate,

            @Schema(description = "Fraction of the last step that is kept")
            @Default("0.9")
            @Min(0)
            @DecimalMax("0.9999")
            double momentum)
            implements Optimizer {}

    /** Kingma and Ba, 2015, algorithm 1; weight decay is added to g. */
    @Schema(name = "Adam", description = "Adam (Kingma and Ba, 2015); weight decay is added to the gradient")
    record Adam(
            @Schema(description = "Learning rate before any schedule")
            @Default("0.001")
            @DecimalMin(value = "0", inclusive = false)
            @Max(100)
            double learningRate,

            @Schema(description = "Decay of the mean of gradients") @Default("0.9") @Min(0) @DecimalMax("0.999999")
            double beta1,

            @Schema(description = "Decay of the mean of squared gradients")
            @Default("0.999")
            @Min(0)
            @DecimalMax("0.999999999")
            double beta2,

            @Schema(description = "Added to the root of the mean of squared gradients")
            @Default("1e-8")
            @DecimalMin("1e-30")
            @Max(1)
            double epsilon)
            implements Optimizer {}

    /** Loshchilov and Hutter, 2019, algorithm 2: θ ← θ − η · weightDecay · θ beside Adam's step. */
    @Schema(name = "AdamW", description = "Adam with weight decay beside the gradient (Loshchilov and Hutter, 2019)")
    record AdamW(
            @Schema(description = "Learning rate before any schedule")
            @Default("0.001")
            @DecimalMin(value = "0", inclusive = false)
            @Max(100)
            double learningRate,

            @Schema(description = "Decay of the mean of gradients") @Default("0.9") @Min(0) @DecimalMax("0.999999")
            double beta1,

            @Schema(description = "Decay of the mean of squared gradients")
            @Default("0.999")
            @Min(0)
            @DecimalMax("0.999999999")
            double beta2,

            @Schema(description = "Added to the root of the mean of squared gradients")
            @Default("1e-8")
            @DecimalMin("1e-30")
            @Max(1)
            double epsilon)
            implements Optimizer {}

    /** s ← ρ s + (1 − ρ) g²; θ ← θ − η g / (√s + ε) (Hinton's lecture 6e, as PyTorch has it). */
    @Schema(name = "RmsProp", description = "s = rho·s + (1 - rho)·g²; θ = θ - learningRate·g / (√s + epsilon)")
    record RmsProp(
            @Schema(description = "Learning rate before any schedule")
            @Default("0.001")
            @DecimalMin(value = "0", inclusive = false)
            @Max(100)
            double learningRate,

            @Schema(description = "Decay of the mean of squared gradients")
            @Default("0.99")
            @Min(0)
            @DecimalMax("0.999999999")
            double rho,

            @Schema(description = "Added to the root of the mean of squared gradients")
            @Default("1e-8")
            @DecimalMin("1e-30")
            @Max(1)
            double epsilon)
            implements Optimizer {}
}
