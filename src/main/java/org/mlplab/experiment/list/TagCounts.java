package org.mlplab.experiment.list;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Tags that are in use. */
@Schema(description = "Tags that are in use")
public record TagCounts(
        @Schema(description = "Those that most experiments have come first, equals by name")
        List<TagCount> items,

        @Schema(description = "Whether there are more") boolean more) {

    /** How many experiments have a tag. */
    @Schema(description = "How many experiments have a tag")
    public record TagCount(
            @Schema(description = "The tag", example = "report")
            String tag,

            @Schema(description = "Experiments that have it")
            long experiments) {}
}
