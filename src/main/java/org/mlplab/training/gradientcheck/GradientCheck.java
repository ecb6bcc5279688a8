package org.mlplab.training.gradientcheck;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a check showed. */
@Schema(description = "Gradients of a small network, in double precision, computed in three ways and compared")
record GradientCheck(
        @Schema(description = "What was checked, defaults filled in")
        GradientCheckRequest request,

        @Schema(description = "J, the mean cross-entropy of the points, in nats", example = "1.099")
        double dataLoss,

        @Schema(description = "J + λ(‖W1‖² + … + ‖WL‖²), Eq. (6), which is differentiated", example = "1.134")
        double regularizedLoss,

        @Schema(description = "h of the central differences (J(θ + h) - J(θ - h)) / 2h", example = "1.0E-5")
        double step,

        @Schema(description = "When two derivatives are the same")
        Thresholds thresholds,

        @Schema(description = "From the output back: z(L+1), WL, bL, …, W1, b1")
        List<ParameterCheck> parameters,

        @Schema(description = "Where central differences mean nothing; no failure")
        List<Kink> kinks,

        @Schema(description = "Whether all compared elements of all parameters are within the thresholds")
        boolean passed) {}
