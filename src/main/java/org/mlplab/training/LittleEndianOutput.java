package org.mlplab.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Numbers written to a stream as they come, little-endian, with a checksum of all of them. */
final class LittleEndianOutput {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    LittleEndianOutput(OutputStream out) {
        this.out = out;
    }

    LittleEndianOutput put(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    LittleEndianOutput put(long value) throws IOException {
        room(Long.BYTES).putLong(value);
        return this;
    }

    LittleEndianOutput put(double value) throws IOException {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    LittleEndianOutput put(float[] values) throws IOException {
        return put(values, 0, values.length);
    }

    LittleEndianOutput put(float[] values, int from, int to) throws IOException {
        int done = from;
        while (done < to) {
            ByteBuffer room = room(Float.BYTES);
            int length = Math.min(room.remaining() / Float.BYTES, to - done);
            room.asFloatBuffer().put(values, done, length);
            room.position(room.position() + length * Float.BYTES);
            done += length;
        }
        return this;
    }

    /** CRC-32C (RFC 3720) of all that was put so far. */
    int checksum() throws IOException {
        flush();
        return (int) checksum.getValue();
    }

    /** Hands what is buffered to the stream, which it neither flushes nor closes. */
    void flush() throws IOException {
        checksum.update(buffer.array(), 0, buffer.position());
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }
}
