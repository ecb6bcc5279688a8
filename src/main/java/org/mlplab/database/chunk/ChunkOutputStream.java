package org.mlplab.database.chunk;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written to it into pieces of one size, the last one smaller. */
final class ChunkOutputStream extends OutputStream {

    private final Sink sink;
    private final byte[] chunk;
    private int filled;
    private int number;
    private long written;

    /** Takes the pieces. Their bytes are overwritten afterwards. */
    @FunctionalInterface
    interface Sink {
        void put(int number, byte[] bytes);
    }

    ChunkOutputStream(int size, Sink sink) {
        this.chunk = new byte[size];
        this.sink = sink;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; ) {
            if (filled == chunk.length) {
                sink.put(number++, chunk);
                filled = 0;
            }
            int part = Math.min(length - done, chunk.length - filled);
            System.arraycopy(bytes, offset + done, chunk, filled, part);
            filled += part;
            done += part;
        }
        written += length;
    }

    long written() {
        return written;
    }

    /** Gives out what is left. */
    @Override
    public void close() {
        if (filled > 0) {
            sink.put(number++, Arrays.copyOf(chunk, filled));
            filled = 0;
        }
    }
}
