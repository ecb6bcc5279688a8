package org.mlplab.training;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    /**
     * Reads what {@link #writeTo} wrote, in pieces of 64 KB: there is no second copy of all of it.
     *
     * @param size bytes that the stream holds
     * @throws IllegalArgumentException if it holds more or fewer, or no whole number of floats
     */
    public static NetworkParameters readFrom(InputStream in, long size) throws IOException {
        if (size % Float.BYTES != 0 || size / Float.BYTES > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%d bytes are no parameters".formatted(size));
        }
        int count = (int) (size / Float.BYTES);
        var floats = new LittleEndianInput(in);
        try {
            var parameters = new NetworkParameters(floats.getFloats(count, count));
            if (!floats.ended()) {
                throw new IllegalArgumentException("more than %d bytes".formatted(size));
            }
            return parameters;
        } catch (EOFException e) {
            throw new IllegalArgumentException("fewer than %d bytes".formatted(size), e);
        }
    }

    /**
     * Writes {@link #size} bytes, in pieces of 64 KB, the same as {@link #toBytes}; the stream is left open. Through a
     * {@link java.security.DigestOutputStream} it gives the parameters' hash on the way.
     */
    public void writeTo(OutputStream out) throws IOException {
        new LittleEndianOutput(out).put(values).flush();
    }

    /**
     * Writes some of them as {@link #writeTo} does.
     *
     * @param to exclusive
     */
    public void writeRange(int from, int to, OutputStream out) throws IOException {
        new LittleEndianOutput(out).put(values, from, to).flush();
    }

    /** Bytes that {@link #writeTo} writes. */
    public long size() {
        return (long) Float.BYTES * values.length;
    }

    /** Single precision, little-endian, nothing else. */
    public byte[] toBytes() {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Float.BYTES)];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return bytes;
    }
}
