package org.mlplab.dataset.picture;

import java.io.ByteArrayOutputStream;

/** Reads the segments of a JPEG (ITU-T T.81) from marker to marker, those of its scans too. */
final class JpegHeader {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int EXIF = 0xE1;
    private static final int JFIF = 0xE0;
    private static final int ADOBE = 0xEE;
    /** A progressive JPEG has about ten; each costs the time of the whole picture. */
    private static final int MOST_SCANS = 64;

    private final byte[] file;
    private final ByteArrayOutputStream content;
    private int at = 2;
    private int width;
    private int height;
    private int components;
    private int orientation = PictureHeader.UPRIGHT;

    private JpegHeader(byte[] file) {
        this.file = file;
        this.content = new ByteArrayOutputStream(file.length);
        content.write(file, 0, at);
    }

    static PictureHeader read(byte[] file) throws UnreadablePictureException {
        return new JpegHeader(file).read();
    }

    private PictureHeader read() throws UnreadablePictureException {
        int scans = 0;
        for (int marker = marker(); marker != END_OF_IMAGE; marker = marker()) {
            int length = length();
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                frame(marker, length);
            } else if (marker == EXIF) {
                orientation = ExifOrientation.of(file, at + 2, length - 2, orientation);
            }
            // Of the segments for applications and people, these two tell how colours are kept.
            if (marker <= JFIF || marker == ADOBE) {
                content.write(file, at - 2, length + 2);
            }
            at += length;
            if (marker == START_OF_SCAN) {
                if (++scans > MOST_SCANS) {
                    throw new UnreadablePictureException("is a JPEG of more than %d scans".formatted(MOST_SCANS));
                }
                int end = endOfScan();
                content.write(file, at, end - at);
                at = end;
            }
        }
        if (width == 0 || scans == 0) {
            throw new UnreadablePictureException("is a damaged JPEG: it holds no picture");
        }
        content.write(0xFF);
        content.write(END_OF_IMAGE);
        return new PictureHeader(width, height, components, orientation, content.toByteArray());
    }

    /** The next marker, after any number of fill bytes. */
    private int marker() throws UnreadablePictureException {
        if (at >= file.length) {
            throw truncated();
        }
        if ((file[at] & 0xFF) != 0xFF) {
            throw new UnreadablePictureException("is a damaged JPEG: no marker where one belongs");
        }
        while (at < file.length && (file[at] & 0xFF) == 0xFF) {
            at++;
        }
        if (at >= file.length) {
            throw truncated();
        }
        return file[at++] & 0xFF;
    }

    /** Of a segment, these two bytes included. */
    private int length() throws UnreadablePictureException {
        if (at + 2 > file.length) {
            throw truncated();
        }
        int length = twoBytes(at);
        if (at + length > file.length) {
            throw truncated();
        }
        if (length < 2) {
            throw new UnreadablePictureException("is a damaged JPEG: a segment has no length");
        }
        return length;
    }

    private void frame(int marker, int length) throws UnreadablePictureException {
        if (marker > 0xC2) {
            throw new UnreadablePictureException(
                    "is a JPEG of a rare kind (lossless, hierarchical or arithmetic); save it as baseline or progressive");
        }
        if (width != 0 || length < 8 || file[at + 2] != 8) {
            throw new UnreadablePictureException("is a damaged JPEG, or one of other than 8 bits a sample");
        }
        height = twoBytes(at + 3);
        width = twoBytes(at + 5);
        components = file[at + 7] & 0xFF;
        if (width == 0 || height == 0) {
            throw new UnreadablePictureException("is a damaged JPEG: it has no size");
        }
        if (components == 4) {
            throw new UnreadablePictureException("is a CMYK picture; save it as RGB");
        }
        if (components != 1 && components != 3) {
            throw new UnreadablePictureException("is a JPEG of %d components; 1 and 3 are read".formatted(components));
        }
    }

    /** Scans end at a marker that is neither a restart nor a byte of the data. */
    private int endOfScan() throws UnreadablePictureException {
        for (int i = at; i + 1 < file.length; i++) {
            int next = file[i + 1] & 0xFF;
            if ((file[i] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return i;
            }
        }
        throw truncated();
    }

    private int twoBytes(int index) {
        return (file[index] & 0xFF) << 8 | file[index + 1] & 0xFF;
    }

    private static UnreadablePictureException truncated() {
        return new UnreadablePictureException("is truncated: its JPEG data have no end");
    }
}
