package org.mlplab.dataset.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds how a camera was held, in the first directory of EXIF data (CIPA DC-008, TIFF 6.0). */
final class ExifOrientation {

    private static final int HEADER_BYTES = 6;
    private static final int ENTRY_BYTES = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private ExifOrientation() {}

    /** @param otherwise where there is none or it makes no sense: no reason to refuse a picture */
    static int of(byte[] file, int from, int length, int otherwise) {
        if (length < HEADER_BYTES + 8 || !(file[from] == 'E' && file[from + 1] == 'x' && file[from + 4] == 0)) {
            return otherwise;
        }
        ByteBuffer tiff = ByteBuffer.wrap(file).slice(from + HEADER_BYTES, length - HEADER_BYTES);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.capacity() - 2) {
            return otherwise;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (entry + ENTRY_BYTES > tiff.capacity()) {
                return otherwise;
            }
            if (tiff.getShort(entry) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }
}
