package org.mlplab.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * All weights and biases of a network, in the order in which DL4J flattens them: layer by layer from the first hidden one,
 * of each the weights ({@code inputs × units}, column by column), then the biases.
 */
public record NetworkParameters(float[] values) {

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if that cannot be
     */
    public static NetworkParameters of(byte[] bytes) {
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException("%d bytes are no whole number of floats".formatted(bytes.length));
        }
        FloatBuffer floats =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] values = new float[floats.remaining()];
        floats.get(values);
        return new NetworkParameters(values);
    }

    /** Single precision, little-endian, nothing else. */
    public byte[] toBytes() {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Float.BYTES)];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return bytes;
    }
}
