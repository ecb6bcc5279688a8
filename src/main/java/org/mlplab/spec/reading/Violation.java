package org.mlplab.spec.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is wrong with a spec.
 *
 * @param pointer JSON pointer (RFC 6901) to the value
 * @param value as it was sent; null where there was none
 * @param rule what must hold, in words
 */
@Schema(description = "One thing that is wrong with a spec")
public record Violation(
        @Schema(description = "JSON pointer to the value", example = "/optimizer/learningRate")
        String pointer,

        @Schema(description = "The value as it was sent", example = "-1") @Nullable
        Object value,

        @Schema(description = "What must hold", example = "must be greater than 0")
        String rule) {

    public Violation {
        // What cannot be written as UTF-8 must not keep the answer from being written.
        pointer = StorableText.shown(pointer);
        if (value instanceof JsonNode node) {
            value = StorableText.shown(node);
        } else if (value instanceof String text) {
            value = StorableText.shown(text);
        }
    }

    /** A name as a part of a JSON pointer. */
    public static String pointerToken(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
