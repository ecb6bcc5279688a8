package org.mlplab.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests byte for byte, as no HTTP client would let one write them; one connection each. */
final class Wire {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int ENOUGH_BYTES = 64 << 20;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** The answer; one without a status where there was none by the deadline or the connection was cut. */
    Answer exchange(byte[] request) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = connect()) {
            // What fits into the socket's buffer is sent at once; a longer body must not wait for an answer to be read.
            if (request.length < 16_384) {
                send(socket, request);
            } else {
                Thread sender = new Thread(() -> send(socket, request), "sender");
                sender.setDaemon(true);
                sender.start();
            }
            byte[] received = receive(socket, start);
            return Answer.of(received, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void send(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException refused) {
            // an answer may have come before the end of the body
        }
    }

    /** All that comes until the service closes the connection; of an event stream its head. */
    private static byte[] receive(Socket socket, long start) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[65_536];
        try {
            while (received.size() < ENOUGH_BYTES) {
                long left = DEADLINE.toMillis() - (System.nanoTime() - start) / 1_000_000;
                if (left <= 0) {
                    return new byte[0];
                }
                socket.setSoTimeout((int) left);
                int read = in.read(buffer);
                if (read < 0) {
                    break;
                }
                received.write(buffer, 0, read);
                if (received.size() < 8192 && isStream(received)) {
                    break;
                }
            }
        } catch (SocketTimeoutException e) {
            return new byte[0];
        } catch (SocketException cut) {
            // what came before counts
        }
        return received.toByteArray();
    }

    private static boolean isStream(ByteArrayOutputStream received) {
        String head = received.toString(StandardCharsets.ISO_8859_1);
        return head.contains("\r\n\r\n") && head.contains("text/event-stream");
    }
}
