package org.mlplab.dataset.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.catalog.InputShape;

/**
 * Makes examples of pictures: PNG of every kind and JPEG, baseline or progressive, of any size.
 *
 * <p>A picture is turned as its EXIF data say, laid on white where it is transparent, resized (to the mean of
 * what becomes one pixel, or by linear interpolation), and taken from colour to grey by Y = 0.299 R + 0.587 G + 0.114 B or
 * from grey to colour by three equal channels. One of the right size and colours stays as it is to the bit. Colour profiles are
 * not looked at: values are taken as sRGB.
 *
 * <p>Nothing is decoded before its size is known, and the decoder sees only what pixels depend on. Safe for use by many
 * threads, each of which may need {@link #MOST_DECODED_BYTES} at a time.
 */
public final class PictureReader {

    /** Pixels times bytes a pixel: 33 million pixels in three colours, 12.5 million with 16 bits and alpha. */
    public static final int MOST_DECODED_BYTES = 100_000_000;

    /** Of a picture, in pixels. */
    public static final int MOST_SIDE = 32_768;

    private final InputShape shape;

    /**
     * Reads pictures as examples of one shape.
     *
     * @throws IllegalArgumentException if examples of that shape have neither one channel nor three
     */
    public PictureReader(InputShape shape) {
        if (shape.channels() != 1 && shape.channels() != 3) {
            throw new IllegalArgumentException("pictures have one channel or three, not " + shape.channels());
        }
        this.shape = shape;
    }

    /**
     * Reads one picture.
     *
     * @param file all of it
     * @param declared the format that it is said to have; null where nothing is said
     * @return {@code shape.inputs()} values 0 to 255, plane after plane, row after row
     * @throws UnreadablePictureException if it is none, another one than declared, damaged or too large
     */
    public byte[] read(byte[] file, @Nullable PictureFormat declared) throws UnreadablePictureException {
        PictureFormat format = format(file);
        if (declared != null && declared != format) {
            throw new UnreadablePictureException("is called %s and is %s".formatted(declared, format));
        }
        PictureHeader header = header(file, format);
        BufferedImage picture = decode(header, format);
        int width = header.isTurned() ? shape.height() : shape.width();
        int height = header.isTurned() ? shape.width() : shape.height();
        float[][] planes = Resampling.planes(new PixelRows(picture, shape.channels()), width, height);
        return Orientation.upright(planes, width, height, header.orientation());
    }

    /**
     * Size of a picture, without decoding it.
     *
     * @throws UnreadablePictureException if it is none
     */
    public static PixelSize size(byte[] file) throws UnreadablePictureException {
        PictureHeader header = header(file, format(file));
        return header.isTurned()
                ? new PixelSize(header.height(), header.width())
                : new PixelSize(header.width(), header.height());
    }

    private static PictureFormat format(byte[] file) throws UnreadablePictureException {
        PictureFormat format = PictureFormat.of(file);
        if (format == null) {
            throw new UnreadablePictureException(file.length == 0 ? "is empty" : "is neither PNG nor JPEG");
        }
        return format;
    }

    private static PictureHeader header(byte[] file, PictureFormat format) throws UnreadablePictureException {
        PictureHeader header = format == PictureFormat.PNG ? PngHeader.read(file) : JpegHeader.read(file);
        checkSize(header);
        return header;
    }

    private static void checkSize(PictureHeader header) throws UnreadablePictureException {
        if (header.width() < 1 || header.height() < 1) {
            throw new UnreadablePictureException("has no size");
        }
        long bytes = (long) header.width() * header.height() * header.bytesPerPixel();
        if (Math.max(header.width(), header.height()) > MOST_SIDE || bytes > MOST_DECODED_BYTES) {
            throw new UnreadablePictureException(String.format(
                    Locale.ROOT,
                    "has %,d × %,d pixels of %d bytes: sides of at most %,d pixels and at most %,d bytes of pixels are read",
                    header.width(),
                    header.height(),
                    header.bytesPerPixel(),
                    MOST_SIDE,
                    MOST_DECODED_BYTES));
        }
    }

    private static BufferedImage decode(PictureHeader header, PictureFormat format) throws UnreadablePictureException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        AtomicReference<@Nullable String> warning = new AtomicReference<>();
        try (var content = new MemoryCacheImageInputStream(new ByteArrayInputStream(header.content()))) {
            reader.setInput(content, true, false);
            // The JPEG decoder fills up what is missing and only warns of it.
            reader.addIIOReadWarningListener((source, text) -> warning.compareAndSet(null, text));
            BufferedImage picture = reader.read(0);
            if (warning.get() != null) {
                throw damaged(format, warning.get());
            }
            return picture;
        } catch (IOException | RuntimeException e) {
            throw damaged(format, e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private static UnreadablePictureException damaged(PictureFormat format, @Nullable String why) {
        return new UnreadablePictureException("is a damaged %s: %s"
                .formatted(format, why == null || why.isBlank() ? "it cannot be decoded" : why.strip()));
    }
}
