package org.mlplab.dataset.picture;

/** Size of a picture as it is seen, turned as its EXIF data say, in pixels. */
public record PixelSize(int width, int height) {}
