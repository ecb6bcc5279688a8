package org.mlplab.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** To a receiver with a certificate for hooks.example. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostByTlsTest {

    private static final String PASSWORD = "changeit";

    @SuppressWarnings("NullAway.Init")
    private SSLContext trusting;

    @SuppressWarnings("NullAway.Init")
    private HttpsServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("key.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int exit = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(trusting));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    private int send(String host, SSLSocketFactory tls) throws UnreachableException {
        var destinations = new Destinations(name -> new InetAddress[] {InetAddress.getLoopbackAddress()}, true);
        try (var post = new Post(destinations, () -> tls, Duration.ofSeconds(10), Clock.systemUTC())) {
            return post.send(
                    URI.create("https://" + host + ":" + server.getAddress().getPort() + "/"),
                    new Message("m1", "{}"),
                    new byte[32]);
        }
    }

    @Test
    void a_certificate_has_to_be_trusted_and_to_have_the_name() throws UnreachableException {
        assertThat(send("hooks.example", trusting.getSocketFactory())).isEqualTo(204);
        assertThatThrownBy(() -> send("other.example", trusting.getSocketFactory()))
                .hasMessageContaining("other.example");
        assertThatThrownBy(() -> send("hooks.example", (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .hasMessageStartingWith("SSLHandshakeException");
    }
}
