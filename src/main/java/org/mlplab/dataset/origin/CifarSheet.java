package org.mlplab.dataset.origin;

import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A PNG with one CIFAR picture a line: its 1,024 pixels, row after row, each red, green and blue. */
final class CifarSheet {

    private static final int PIXELS = 32 * 32;
    private static final int PLANES = 3;
    private static final int RECORD_BYTES = 1 + PLANES * PIXELS;
    private static final int MOST_PICTURES = 10_000;

    private CifarSheet() {}

    /**
     * The records of the official binary file: a label, then the planes red, green, blue.
     *
     * @param labels of all sheets of this kind
     * @param number of this sheet among them, from 1; all are of one height
     */
    static byte[] records(InputStream png, int[] labels, int number) throws IOException {
        Raster raster = decode(png);
        int pictures = raster.getHeight();
        int first = (number - 1) * pictures;
        if (labels.length < first + pictures) {
            throw new BrokenFileException(
                    "%d labels for %d pictures and more".formatted(labels.length, first + pictures));
        }
        byte[] records = new byte[pictures * RECORD_BYTES];
        int[] line = new int[PIXELS * PLANES];
        for (int i = 0; i < pictures; i++) {
            raster.getPixels(0, i, PIXELS, 1, line);
            int record = i * RECORD_BYTES;
            records[record] = (byte) labels[first + i];
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                for (int plane = 0; plane < PLANES; plane++) {
                    records[record + 1 + plane * PIXELS + pixel] = (byte) line[pixel * PLANES + plane];
                }
            }
        }
        return records;
    }

    private static Raster decode(InputStream png) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        // the stream is the archive's, so it is not closed here
        try (ImageInputStream in = new MemoryCacheImageInputStream(png)) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width != PIXELS || height < 1 || height > MOST_PICTURES) {
                throw new BrokenFileException("a sheet of %d × %d pixels".formatted(width, height));
            }
            Raster raster = reader.read(0).getRaster();
            if (raster.getNumBands() != PLANES) {
                throw new BrokenFileException("a sheet of %d planes".formatted(raster.getNumBands()));
            }
            return raster;
        } finally {
            reader.dispose();
        }
    }
}
