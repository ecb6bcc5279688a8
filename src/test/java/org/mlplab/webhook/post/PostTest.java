package org.mlplab.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final Message MESSAGE = new Message("m1", "{\"a\":\"é\"}");
    private static final byte[] KEY = new byte[32];

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final ServerSocket server = listen();
    private final Post post = post((host) -> new InetAddress[] {loopback}, true);

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Post post(Destinations.Resolver resolver, boolean privateOnesToo) {
        return new Post(
                new Destinations(resolver, privateOnesToo),
                () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofMillis(500),
                Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        post.close();
        server.close();
    }

    private URI url(String rest) {
        return URI.create("http://hooks.example:" + server.getLocalPort() + rest);
    }

    /** Answers the next connection, and tells what came: its head and body. */
    private CompletableFuture<String> answer(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                var request = new StringBuilder();
                while (!request.toString().endsWith("}")) {
                    request.append((char) socket.getInputStream().read());
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return new String(request.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void posts_what_a_server_understands_and_reads_the_status() throws UnreachableException {
        CompletableFuture<String> request =
                answer("HTTP/1.1 100 Continue\r\nA: b\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n");

        assertThat(post.send(url("/a%20b?c=d"), MESSAGE, KEY)).isEqualTo(204);

        assertThat(request.join())
                .startsWith("POST /a%20b?c=d HTTP/1.1\r\nHost: hooks.example:" + server.getLocalPort() + "\r\n")
                .contains(
                        "\r\nContent-Length: 10\r\n",
                        "\r\nwebhook-id: m1\r\nwebhook-timestamp: 1000\r\nwebhook-signature: v1,")
                .endsWith("\r\n\r\n{\"a\":\"é\"}");
    }

    @Test
    void follows_no_redirect() throws UnreachableException {
        answer("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + url("/") + "\r\n\r\n");

        assertThat(post.send(url("/"), MESSAGE, KEY)).isEqualTo(307);
    }

    /** No name server knows hooks.example, and its address is asked for once: none can be put in place of the checked one. */
    @Test
    void connects_to_the_address_that_was_checked() throws UnreachableException {
        Deque<InetAddress> answers = new ArrayDeque<>(List.of(loopback));
        answer("HTTP/1.1 200 OK\r\n\r\n");
        try (Post once = post(host -> new InetAddress[] {answers.remove()}, true)) {
            assertThat(once.send(url("/"), MESSAGE, KEY)).isEqualTo(200);
        }
        assertThat(answers).isEmpty();
    }

    @Test
    void connects_to_no_private_address() {
        try (Post strict = post(host -> new InetAddress[] {loopback}, false)) {
            assertThatThrownBy(() -> strict.send(url("/"), MESSAGE, KEY))
                    .hasMessage("must have a host with public addresses alone");
        }
    }

    @Test
    void waits_no_longer_than_it_may_however_the_answer_drips() {
        CompletableFuture.runAsync(() -> {
            try (Socket socket = server.accept()) {
                while (true) {
                    socket.getOutputStream().write('H');
                    socket.getInputStream().read();
                }
            } catch (IOException e) {
                // the other side has closed
            }
        });

        assertThatThrownBy(() -> post.send(url("/"), MESSAGE, KEY)).hasMessage("no answer within 500 ms");
    }

    @Test
    void reads_no_endless_head() {
        answer("HTTP/1.1 100 Continue\r\n" + "X: y\r\n".repeat(5000));

        assertThatThrownBy(() -> post.send(url("/"), MESSAGE, KEY)).hasMessageContaining("head is too long");
    }

    @Test
    void tells_what_is_no_answer() {
        answer("SSH-2.0-OpenSSH_9.2\r\n");
        assertThatThrownBy(() -> post.send(url("/"), MESSAGE, KEY)).hasMessageContaining("no HTTP/1.1");

        answer("HTTP/1.1 2");
        assertThatThrownBy(() -> post.send(url("/"), MESSAGE, KEY)).hasMessageContaining("ends within its head");
    }
}
