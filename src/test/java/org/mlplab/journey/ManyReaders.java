package org.mlplab.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Readers of many streams in one thread, which count what they read and look at none of it. */
final class ManyReaders implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Selector selector = Selector.open();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();
    private final Thread thread = new Thread(this::read, "readers");

    /** @param experiments that are followed, in turn */
    ManyReaders(int port, int streams, List<Long> experiments) throws IOException {
        for (int i = 0; i < streams; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.write(ByteBuffer.wrap("GET /experiments/%d/events?from=now HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .formatted(experiments.get(i % experiments.size()))
                    .getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            open.incrementAndGet();
        }
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        try {
            while (selector.isOpen()) {
                selector.select(key -> read(key, buffer));
            }
        } catch (ClosedSelectorException e) {
            // They are closed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        try {
            buffer.clear();
            int read = ((SocketChannel) key.channel()).read(buffer);
            if (read < 0) {
                key.cancel();
                open.decrementAndGet();
            } else {
                bytes.addAndGet(read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bytes() {
        return bytes.get();
    }

    /** Streams that the service has not ended. */
    int open() {
        return open.get();
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
