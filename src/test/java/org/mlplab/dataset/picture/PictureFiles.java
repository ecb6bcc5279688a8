package org.mlplab.dataset.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures in files, sound and not. */
final class PictureFiles {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PictureFiles() {}

    /** A PNG of a header, raw scan lines (each after its filter byte) and other chunks before them. */
    static byte[] png(int width, int height, int bits, int colourType, int interlace, byte[] lines, byte[]... chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(PNG_SIGNATURE);
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put((byte) colourType)
                        .put((byte) 0)
                        .put((byte) 0)
                        .put((byte) interlace)
                        .array()));
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        out.writeBytes(chunk("IDAT", deflated(lines)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        ByteBuffer body = ByteBuffer.allocate(4 + data.length);
        body.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        var sum = new CRC32();
        sum.update(body.array());
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(body.array())
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] deflated(byte[] data) {
        var deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] buffer = new byte[data.length + 1000];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static byte[] progressiveJpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), param);
        }
        writer.dispose();
        return out.toByteArray();
    }

    /** The JPEG with EXIF data that name an orientation. */
    static byte[] turned(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return inserted(jpeg, 2, exif.array());
    }

    static byte[] inserted(byte[] file, int at, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, at)
                .put(more)
                .put(file, at, file.length - at)
                .array();
    }

    /** Index of the first marker of this kind in a JPEG. */
    static int marker(byte[] jpeg, int kind) {
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == kind) {
                return i;
            }
        }
        throw new AssertionError("no marker " + kind);
    }
}
