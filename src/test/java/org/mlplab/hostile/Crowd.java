package org.mlplab.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections of clients that say little or nothing. Not for several threads. */
final class Crowd implements AutoCloseable {

    /** So little that an answer that is not read soon keeps the service waiting. */
    private static final int RECEIVED_BYTES = 4096;

    private final List<SocketChannel> channels = new ArrayList<>();
    private final InetSocketAddress service;
    private final InetAddress from;

    /**
     * Nobody yet.
     *
     * @param from an address of this machine, such as 127.0.0.2, that they come from
     */
    Crowd(int port, String from) throws IOException {
        this.service = new InetSocketAddress("127.0.0.1", port);
        this.from = InetAddress.getByName(from);
    }

    /** Connects so many more, who begin with that; fewer where this process may open no more files. */
    void add(int count, String beginning) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel;
            try {
                channel = SocketChannel.open();
            } catch (IOException noMoreFiles) {
                return;
            }
            channels.add(channel);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVED_BYTES);
            channel.bind(new InetSocketAddress(from, 0));
            channel.connect(service);
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    int size() {
        return channels.size();
    }

    /** Each says one more byte, where the service still listens. */
    void drip(char letter) {
        for (SocketChannel channel : channels) {
            try {
                channel.write(ByteBuffer.wrap(new byte[] {(byte) letter}));
            } catch (IOException cut) {
                // the service has closed it
            }
        }
    }

    /** How many the service has neither answered nor cut off. */
    long waiting() {
        return channels.stream().filter(Crowd::isWaiting).count();
    }

    private static boolean isWaiting(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) == 0;
        } catch (IOException cut) {
            return false;
        }
    }

    /** How many the service has cut off; what it said before is passed over. */
    long cut() {
        return channels.stream().filter(Crowd::isCut).count();
    }

    private static boolean isCut(SocketChannel channel) {
        try {
            ByteBuffer heard = ByteBuffer.allocate(65_536);
            int count;
            do {
                count = channel.read(heard.clear());
            } while (count > 0);
            return count < 0;
        } catch (IOException cut) {
            return true;
        }
    }

    /** What the service has said to the only one by now. */
    String heard() throws IOException {
        ByteBuffer heard = ByteBuffer.allocate(65_536);
        try {
            while (channels.get(0).read(heard) > 0) {
                // more
            }
        } catch (IOException cut) {
            // what came before counts
        }
        return new String(heard.array(), 0, heard.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
