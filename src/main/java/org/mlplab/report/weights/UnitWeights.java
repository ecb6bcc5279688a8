package org.mlplab.report.weights;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.catalog.InputShape;

/**
 * The weights of one unit.
 *
 * @param values of all units
 * @param offset of this unit's first
 * @param range the weights that are black and fully bright; null for this unit's smallest and largest
 */
record UnitWeights(float[] values, int offset, InputShape shape, float @Nullable [] range) {

    private static final int RGB = 3;
    private static final int BRIGHTEST = 255;
    private static final int MIDDLE = 128;

    /** Euclidean. */
    double norm() {
        double sum = 0;
        for (int i = offset; i < offset + shape.inputs(); i++) {
            sum += (double) values[i] * values[i];
        }
        return Math.sqrt(sum);
    }

    static int pictureHeight(InputShape shape) {
        return shape.channels() == RGB ? shape.height() : shape.channels() * shape.height();
    }

    /** One pixel a weight, or three channels of it; grey where its range is of no width. */
    BufferedImage picture() {
        if (range != null) {
            return picture(range[0], range[1]);
        }
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = offset; i < offset + shape.inputs(); i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        return picture(min, max);
    }

    private BufferedImage picture(float min, float max) {
        int plane = shape.channels() == RGB ? shape.width() * shape.height() : 0;
        int width = shape.width();
        BufferedImage picture = new BufferedImage(width, pictureHeight(shape), BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < width * picture.getHeight(); pixel++) {
            int at = offset + pixel;
            int red = brightness(values[at], min, max);
            int green = brightness(values[at + plane], min, max);
            int blue = brightness(values[at + 2 * plane], min, max);
            picture.setRGB(pixel % width, pixel / width, red << 16 | green << 8 | blue);
        }
        return picture;
    }

    private static int brightness(float value, float min, float max) {
        double range = (double) max - min;
        return range > 0 ? (int) Math.round(BRIGHTEST * ((double) value - min) / range) : MIDDLE;
    }
}
