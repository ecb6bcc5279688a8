package org.mlplab.dataset.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The pixels of a decoded picture, row by row, as levels from 0 to 255 of one grey or three colours, on white.
 *
 * <p>Samples are taken as they are: Java's own conversion of grey to RGB would take them for linear light and brighten them.
 *
 * @param channels 1 for grey, 3 for red, green and blue
 */
record PixelRows(BufferedImage picture, int channels) {

    private static final int WHITE = 255;
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    /** Fills one array for each channel with the levels of a row. */
    void read(int y, float[][] levels) {
        if (picture.getColorModel() instanceof IndexColorModel palette) {
            readPalette(y, palette, levels);
        } else {
            readSamples(y, levels);
        }
    }

    private void readPalette(int y, IndexColorModel palette, float[][] levels) {
        int[] row = samples(y);
        for (int x = 0; x < row.length; x++) {
            int colour = palette.getRGB(row[x]);
            float opaque = (colour >>> 24) / (float) WHITE;
            put(
                    onWhite(colour >> 16 & 0xFF, opaque),
                    onWhite(colour >> 8 & 0xFF, opaque),
                    onWhite(colour & 0xFF, opaque),
                    levels,
                    x);
        }
    }

    /** Grey, grey and alpha, RGB, RGB and alpha. */
    private void readSamples(int y, float[][] levels) {
        int[] row = samples(y);
        int bands = picture.getRaster().getNumBands();
        float largest = (1 << picture.getColorModel().getComponentSize(0)) - 1;
        for (int x = 0; x < width(); x++) {
            int at = x * bands;
            float opaque = bands % 2 == 0 ? row[at + bands - 1] / largest : 1;
            float red = onWhite(WHITE * (row[at] / largest), opaque);
            if (bands <= 2) {
                put(red, red, red, levels, x);
            } else {
                float green = onWhite(WHITE * (row[at + 1] / largest), opaque);
                put(red, green, onWhite(WHITE * (row[at + 2] / largest), opaque), levels, x);
            }
        }
    }

    private int[] samples(int y) {
        Raster raster = picture.getRaster();
        return raster.getPixels(raster.getMinX(), raster.getMinY() + y, width(), 1, (int[]) null);
    }

    private void put(float red, float green, float blue, float[][] levels, int x) {
        if (channels == 3) {
            levels[0][x] = red;
            levels[1][x] = green;
            levels[2][x] = blue;
        } else {
            // Grey has no rounding to fear.
            levels[0][x] = red == green && green == blue ? red : RED * red + GREEN * green + BLUE * blue;
        }
    }

    private static float onWhite(float level, float opaque) {
        return opaque == 1 ? level : WHITE + (level - WHITE) * opaque;
    }
}
