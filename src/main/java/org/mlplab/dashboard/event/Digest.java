package org.mlplab.dashboard.event;

import java.util.zip.CRC32C;

/** Tells whether something is the same as what was told before. */
public final class Digest {

    private static final int BITS = 24;

    private Digest() {}

    /** From 1 to 2²⁴. */
    public static int of(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return (int) (sum.getValue() >>> (Integer.SIZE - BITS)) + 1;
    }
}
