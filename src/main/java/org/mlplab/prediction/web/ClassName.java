package org.mlplab.prediction.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A class of a data set. */
@Schema(description = "A class of a data set")
record ClassName(
        @Schema(description = "From 0", example = "3") int label,

        @Schema(description = "As the data set has it", example = "cat")
        String name) {

    static ClassName of(int label, List<String> names) {
        return new ClassName(label, names.get(label));
    }
}
