package org.mlplab.report.figure;

/**
 * Size of a picture.
 *
 * @param width in pixels, {@value #MIN_WIDTH} to {@value #MAX_WIDTH}
 * @param height in pixels, {@value #MIN_HEIGHT} to {@value #MAX_HEIGHT}
 */
public record PictureSize(int width, int height) {

    public static final int MIN_WIDTH = 400;
    public static final int MAX_WIDTH = 4000;
    public static final int MIN_HEIGHT = 300;
    public static final int MAX_HEIGHT = 3000;

    /** @throws IllegalArgumentException if a side is out of its range */
    public PictureSize {
        if (width < MIN_WIDTH || width > MAX_WIDTH || height < MIN_HEIGHT || height > MAX_HEIGHT) {
            throw new IllegalArgumentException("no picture is drawn at %d × %d pixels".formatted(width, height));
        }
    }
}
