package org.mlplab.training.gradientcheck;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One array of derivatives of J̃, computed in three ways. */
@Schema(description = "The derivatives with respect to one array of parameters, computed in three ways")
record ParameterCheck(
        @Schema(
                description = "What the derivatives are with respect to: weights W1 to WL, biases b1 to bL from the "
                        + "input on, and the output layer's values before softmax, z(L+1)",
                example = "W2")
        String name,

        @Schema(
                description = "z: examples × classes; W: inputs × outputs of the layer; b: outputs",
                example = "[10, 3]")
        List<Integer> shape,

        @Schema(description = "Closed form and central differences")
        GradientComparison analyticVsNumeric,

        @Schema(description = "Closed form and DL4J's backpropagation")
        GradientComparison analyticVsDl4j,

        @Schema(description = "DL4J's backpropagation and central differences")
        GradientComparison dl4jVsNumeric) {

    boolean passed() {
        return analyticVsNumeric.passed() && analyticVsDl4j.passed() && dl4jVsNumeric.passed();
    }
}
