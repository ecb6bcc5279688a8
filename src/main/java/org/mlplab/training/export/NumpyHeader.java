package org.mlplab.training.export;

import java.nio.charset.StandardCharsets;

/** What stands before the numbers of an {@code .npy} file (format 1.0): their type, order and shape as Python writes a dictionary. */
record NumpyHeader(String type, boolean columnByColumn, String shape) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    /** The numbers begin at a multiple of it. */
    private static final int ALIGNMENT = 64;

    static NumpyHeader vector(int length) {
        return new NumpyHeader("<f4", false, "(%d,)".formatted(length));
    }

    /** Of floats that come column by column. */
    static NumpyHeader matrix(int rows, int columns) {
        return new NumpyHeader("<f4", true, "(%d, %d)".formatted(rows, columns));
    }

    /** @param width code points of each */
    static NumpyHeader texts(int length, int width) {
        return new NumpyHeader("<U" + width, false, "(%d,)".formatted(length));
    }

    byte[] bytes() {
        String text = "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"
                .formatted(type, columnByColumn ? "True" : "False", shape);
        int before = MAGIC.length + Short.BYTES;
        int all = (before + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        String padded = text + " ".repeat(all - before - text.length() - 1) + "\n";
        byte[] bytes = new byte[all];
        System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
        bytes[MAGIC.length] = (byte) padded.length();
        bytes[MAGIC.length + 1] = (byte) (padded.length() >> Byte.SIZE);
        System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, bytes, before, padded.length());
        return bytes;
    }
}
