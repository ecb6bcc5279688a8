package org.mlplab.dataset.upload.array;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which arrays of an archive are what.
 *
 * @param x name of the inputs; null: x, X, data, images or the first
 * @param y name of the labels; null: y, Y, labels, target or the second
 */
public record ArrayOptions(@Nullable String x, @Nullable String y, Layout layout) {

    /** Where the channels of pictures are. */
    @Schema(description = "Where the channels of pictures are in an array of four dimensions")
    public enum Layout {
        /** Whichever dimension, the last or the second, has the size 1 or 3. */
        AUTO,
        /** Example, row, column, channel. */
        CHANNELS_LAST,
        /** Example, channel, row, column. */
        CHANNELS_FIRST
    }
}
