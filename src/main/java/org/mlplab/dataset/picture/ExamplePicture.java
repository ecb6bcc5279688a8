package org.mlplab.dataset.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.catalog.InputShape;

/** One example as a picture. */
public final class ExamplePicture {

    /** The largest zoom. */
    public static final int MOST_SCALE = 32;

    /** The zoom is lowered so that no side becomes longer, in pixels; a larger example is drawn as it is. */
    public static final int MOST_SIDE = 1024;

    private ExamplePicture() {}

    /** Whether examples of this shape are pictures: a single row of values is none. */
    public static boolean isPicture(InputShape shape) {
        return shape.height() > 1;
    }

    /** Whether examples are pictures: numbers are none, whatever their shape. */
    public static boolean arePictures(Examples examples) {
        return !examples.hasNumbers() && isPicture(examples.shape());
    }

    /** One pixel for each of a plane; three planes are RGB, of other numbers the first is drawn in grey. */
    public static BufferedImage of(Examples examples, int example) {
        InputShape shape = examples.shape();
        int width = shape.width();
        int plane = width * shape.height();
        int nextPlane = shape.channels() == 3 ? plane : 0;
        byte[] values = examples.values();
        BufferedImage picture = new BufferedImage(width, shape.height(), BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < plane; pixel++) {
            int at = examples.offset(example) + pixel;
            int red = values[at] & 0xFF;
            int green = values[at + nextPlane] & 0xFF;
            int blue = values[at + 2 * nextPlane] & 0xFF;
            picture.setRGB(pixel % width, pixel / width, red << 16 | green << 8 | blue);
        }
        return picture;
    }

    /**
     * As PNG, each pixel a square.
     *
     * @param scale the square's side in pixels, 1 to {@value #MOST_SCALE}
     */
    public static byte[] png(Examples examples, int example, int scale) {
        BufferedImage picture = of(examples, example);
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int zoom = Math.max(1, Math.min(scale, MOST_SIDE / longest));
        return png(zoom == 1 ? picture : enlarged(picture, zoom));
    }

    private static BufferedImage enlarged(BufferedImage picture, int zoom) {
        int width = zoom * picture.getWidth();
        int height = zoom * picture.getHeight();
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return large;
    }

    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
