package org.mlplab.training.gradientcheck;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A ReLU so near its kink that central differences reach across it. */
@Schema(
        description = "A ReLU so near its kink that central differences reach across it. The loss has no derivative "
                + "there to hold others against, so these elements are left out of numeric comparisons")
record Kink(
        @Schema(description = "Hidden layer, from 1", example = "1")
        int layer,

        @Schema(description = "Unit of the layer, from 0", example = "3")
        int unit,

        @Schema(description = "Example, from 0", example = "0")
        int example,

        @Schema(description = "The unit's value before the ReLU on this example", example = "2.3E-6")
        double preActivation,

        @Schema(description = "Elements of parameters whose central difference reaches across", example = "5")
        int elements,

        @Schema(description = "The one of them where the closed form and the central difference differ most")
        Disagreement largest) {

    /** What the three ways say at one element. */
    @Schema(description = "What the three ways say at one element")
    record Disagreement(
            @Schema(description = "As in parameters", example = "W1")
            String name,

            @Schema(description = "Index of the element, from 0", example = "[2, 3]")
            List<Integer> index,

            @Schema(description = "Closed form", example = "0.0731")
            double analytic,

            @Schema(description = "DL4J's backpropagation", example = "0.0731")
            double dl4j,

            @Schema(description = "Central difference", example = "0.0518")
            double numeric) {}
}
