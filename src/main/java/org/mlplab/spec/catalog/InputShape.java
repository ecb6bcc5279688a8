package org.mlplab.spec.catalog;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Shape of one example: {@code channels} planes of {@code height} rows of {@code width} pixels, in this order in memory.
 *
 * @param channels 3 for RGB, 1 for grey
 * @param height in pixels
 * @param width in pixels
 */
@Schema(description = "Shape of one example: planes, rows, columns")
public record InputShape(
        @Schema(description = "Planes: 3 for RGB, 1 for grey", example = "3")
        int channels,

        @Schema(description = "Rows of a plane, in pixels", example = "32")
        int height,

        @Schema(description = "Pixels of a row", example = "32")
        int width) {

    /** Number of inputs of a network that reads one example. */
    public int inputs() {
        return channels * height * width;
    }
}
