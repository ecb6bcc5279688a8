package org.mlplab.dataset.upload.draft;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** The values of a draft's examples, in any order. */
public final class DraftRows implements AutoCloseable {

    private final FileChannel channel;
    private final int stride;
    private final ByteBuffer buffer;

    DraftRows(FileChannel channel, int stride, int length) {
        this.channel = channel;
        this.stride = stride;
        this.buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The values of an example, little-endian, in a buffer that the next call writes over. */
    public ByteBuffer row(int example) throws IOException {
        buffer.clear();
        long at = (long) example * stride;
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("the values of example %d are gone".formatted(example));
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
