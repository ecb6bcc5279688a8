package org.mlplab.prediction.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What {@link PredictionController} takes, for the OpenAPI document: it reads bodies itself, as they come. */
final class PredictionRequest {

    private PredictionRequest() {}

    @Schema(name = "PredictionRows", description = "Examples as raw values, before any preprocessing")
    record Rows(
            @Schema(
                    description =
                            "1 to 1,000 of them. Each is an array of all values in the data's own order (of pictures plane "
                                    + "after plane, row after row, 0 to 255) or, of tables, an object of values by column",
                    type = "array",
                    example = "[[0, 0, 80, 207, 143, 16, 0, 0]]")
            List<Object> rows) {}

    @Schema(name = "PredictionForm", description = "1 to 1,000 pictures, PNG or JPEG, each a part that is a file")
    record Form(
            @Schema(description = "The files; parts may have any names", type = "array", format = "binary")
            List<String> picture) {}
}
