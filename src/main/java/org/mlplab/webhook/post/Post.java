package org.mlplab.webhook.post;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a message once, by HTTP/1.1 over a connection of its own to the very address that was checked: a client of the JDK would
 * ask for the host's addresses again, and could be given others. No redirect is followed, no proxy used, nothing of the
 * answer read but its status.
 */
public class Post implements AutoCloseable {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Destinations destinations;
    private final Supplier<SSLSocketFactory> tls;
    private final Duration timeout;

    /** Closes connections that last too long. */
    private final ScheduledThreadPoolExecutor watch;

    private final Clock clock;

    /** @param timeout for all of it, from the connection to the status */
    Post(Destinations destinations, Supplier<SSLSocketFactory> tls, Duration timeout, Clock clock) {
        this.destinations = destinations;
        this.tls = tls;
        this.timeout = timeout;
        this.clock = clock;
        this.watch = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "webhook-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /**
     * Sends it.
     *
     * @param key of its signature
     * @return the status of the answer
     * @throws UnreachableException if there was none
     */
    public int send(URI url, Message message, byte[] key) throws UnreachableException {
        List<InetAddress> addresses = destinations.of(url.getHost());
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : secure ? HTTPS : HTTP;
        UnreachableException last = new UnreachableException("has no address");
        for (InetAddress address : addresses) {
            try {
                return exchange(new InetSocketAddress(address, port), secure, url, message, key);
            } catch (UnreachableException e) {
                last = e;
            }
        }
        throw last;
    }

    private int exchange(InetSocketAddress address, boolean secure, URI url, Message message, byte[] key)
            throws UnreachableException {
        try (var socket = new Socket()) {
            var expired = new AtomicBoolean();
            ScheduledFuture<?> end = watch.schedule(
                    () -> {
                        // Before the other thread learns that its socket is closed.
                        expired.set(true);
                        close(socket);
                    },
                    timeout.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                socket.connect(address, (int) timeout.toMillis());
                return exchange(secure ? secured(socket, name(url), address.getPort()) : socket, url, message, key);
            } catch (IOException e) {
                throw new UnreachableException(
                        expired.get() ? "no answer within " + timeout.toMillis() + " ms" : why(e), e);
            } finally {
                end.cancel(false);
            }
        } catch (IOException e) {
            throw new UnreachableException(why(e), e);
        }
    }

    private static String why(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more
        }
    }

    /** Without the brackets of a literal IPv6 address. */
    private static String name(URI url) {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.get().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private int exchange(Socket socket, URI url, Message message, byte[] key) throws IOException {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write(head(url, message, key, body.length).getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return StatusLine.read(new BufferedInputStream(socket.getInputStream()));
    }

    private String head(URI url, Message message, byte[] key, int length) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var head = new StringBuilder("POST ")
                .append(path)
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getRawAuthority())
                .append(
                        "\r\nUser-Agent: MLP-Lab\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ")
                .append(length)
                .append("\r\n");
        message.headers(key, clock.instant())
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }
}
