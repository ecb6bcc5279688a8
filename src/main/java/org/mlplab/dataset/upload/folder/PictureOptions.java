package org.mlplab.dataset.upload.folder;

import org.jspecify.annotations.Nullable;

/**
 * What pictures are made to be.
 *
 * @param width in pixels; null: as they are, all the same
 * @param height in pixels; null: as they are, all the same
 * @param channels 1 or 3; null: 1 where all are grey, otherwise 3
 */
public record PictureOptions(
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer channels) {}
