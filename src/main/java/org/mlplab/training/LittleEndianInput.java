package org.mlplab.training;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Reads what {@link LittleEndianOutput} wrote. */
final class LittleEndianInput {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    LittleEndianInput(InputStream in) {
        this.in = in;
    }

    int getInt() throws IOException {
        return fill(Integer.BYTES).getInt();
    }

    long getLong() throws IOException {
        return fill(Long.BYTES).getLong();
    }

    double getDouble() throws IOException {
        return fill(Double.BYTES).getDouble();
    }

    /**
     * Reads {@code count} floats.
     *
     * @param trusted how many are likely enough to make room for at once; beyond that, room is made as they arrive, so
     *     that a damaged count cannot ask for memory that no data would fill
     */
    float[] getFloats(int count, long trusted) throws IOException {
        float[] values = new float[(int) Math.min(count, trusted)];
        int done = 0;
        while (done < count) {
            if (done == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(count, 2L * values.length));
            }
            int length = Math.min(values.length - done, BUFFER_BYTES / Float.BYTES);
            fill(length * Float.BYTES).asFloatBuffer().get(values, done, length);
            done += length;
        }
        return values;
    }

    /** CRC-32C (RFC 3720) of all that was read so far. */
    int checksum() {
        return (int) checksum.getValue();
    }

    /** Whether nothing is left to read. */
    boolean ended() throws IOException {
        return in.read() < 0;
    }

    private ByteBuffer fill(int bytes) throws IOException {
        if (in.readNBytes(buffer.array(), 0, bytes) < bytes) {
            throw new EOFException();
        }
        checksum.update(buffer.array(), 0, bytes);
        return buffer.clear().limit(bytes);
    }
}
