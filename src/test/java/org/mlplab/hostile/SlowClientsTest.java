package org.mlplab.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Slow clients come from 127.0.0.2, others from 127.0.0.1. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:slow;DB_CLOSE_DELAY=-1",
            "mlplab.workers=0",
            // Who does not read keeps his thread for the whole of a test, on the slowest machine too.
            "server.tomcat.connection-timeout=5m",
            "mlplab.requests.header-patience=4s",
            "mlplab.requests.body-patience=3s"
        })
class SlowClientsTest {

    private static final String HEADERS = "Host: localhost\r\nContent-Length: 1000\r\n";
    private static final String JSON = HEADERS + "Content-Type: application/json\r\n\r\n";
    private static final String SPEC = "{\"dataset\": {\"name\": \"digits\"}, \"network\": {\"hiddenLayers\": []}}";

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext context;

    private Wire wire;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(port);
        // What is asked for the first time takes longer than anybody should be kept waiting by others.
        get("/swagger-ui/swagger-ui-bundle.js");
        get("/experiments");
        validate();
    }

    private Answer get(String target) throws IOException {
        return wire.exchange(HostileRequest.ordinary("GET", target, ""));
    }

    private Answer validate() throws IOException {
        return wire.exchange(HostileRequest.ordinary("POST", "/experiments/validate", SPEC));
    }

    /** What a client is told that sends a byte now and then. */
    private String drip(String beginning) throws IOException {
        try (Crowd one = new Crowd(port, "127.0.0.2")) {
            one.add(1, beginning);
            StringBuilder heard = new StringBuilder();
            await().atMost(Duration.ofSeconds(15))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        one.drip(' ');
                        return heard.append(one.heard()).indexOf("}") > 0;
                    });
            return heard.toString();
        }
    }

    @Test
    void a_body_that_comes_too_slowly_is_told_so_wherever_it_is_read() throws IOException {
        String form = "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n";
        for (String beginning : List.of(
                "POST /experiments HTTP/1.1\r\n" + JSON,
                "POST /datasets?name=a HTTP/1.1\r\n" + HEADERS + "Content-Type: text/csv\r\n\r\n",
                "POST /datasets?name=a HTTP/1.1\r\n" + HEADERS + form)) {
            assertThat(drip(beginning))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "\"status\":408", "too slowly");
        }
    }

    @Test
    void nobody_waits_for_a_body_that_nobody_wants() throws IOException {
        try (Crowd one = new Crowd(port, "127.0.0.2")) {
            one.add(1, "POST /experiments HTTP/1.1\r\n" + HEADERS + "Content-Type: text/plain\r\n\r\n");
            await().atMost(Duration.ofSeconds(2)).until(() -> one.heard().startsWith("HTTP/1.1 415 "));
            await().atMost(Duration.ofSeconds(2)).until(() -> one.waiting() == 0);
        }
    }

    @Test
    void hundreds_of_slow_clients_keep_nobody_waiting() throws IOException {
        try (Crowd streams = new Crowd(port, "127.0.0.2");
                Crowd headers = new Crowd(port, "127.0.0.2");
                Crowd bodies = new Crowd(port, "127.0.0.2")) {
            streams.add(100, "GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
            headers.add(400, "GET /experiments HTTP/1.1\r\nX-Slow: ");
            bodies.add(400, "POST /experiments HTTP/1.1\r\n" + JSON + "{");
            // As many threads as one address may have wait for bodies; the others were told to come again.
            await().atMost(Duration.ofSeconds(2)).until(() -> bodies.waiting() <= 50);
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            int asked = 0;
            while (System.nanoTime() < end) {
                for (Answer answer : List.of(get("/experiments"), validate())) {
                    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                    assertThat(answer.took()).isLessThan(Duration.ofSeconds(1));
                    asked++;
                }
                headers.drip('x');
                bodies.drip(' ');
            }
            assertThat(asked).isGreaterThan(20);
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        headers.drip('x');
                        return headers.waiting() == 0;
                    });
            assertThat(streams.cut()).isZero();
        }
    }

    @Test
    void hundreds_that_do_not_read_their_answers_keep_nobody_waiting() throws IOException {
        String request = "GET /experiments HTTP/1.1\r\nHost: localhost\r\n\r\n";
        // More than a connection's buffers take, and little work until they are full.
        String unread = "GET /swagger-ui/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(8);
        try (Crowd some = new Crowd(port, "127.0.0.2");
                Crowd others = new Crowd(port, "127.0.0.3");
                Crowd late = new Crowd(port, "127.0.0.3")) {
            some.add(300, unread);
            await().atMost(Duration.ofSeconds(60)).until(() -> busyThreads() == 100);
            others.add(300, unread);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(busyThreads()).isEqualTo(150));
            late.add(1, request);
            for (int i = 0; i < 20; i++) {
                Answer answer = get("/experiments");
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(answer.took()).isLessThan(Duration.ofSeconds(1));
            }
            await().atMost(Duration.ofSeconds(15)).until(() -> late.waiting() == 0);
            assertThat(late.heard()).as("what it got before it was closed").isEmpty();
        }
        try (Crowd late = new Crowd(port, "127.0.0.3")) {
            late.add(1, request);
            await().atMost(Duration.ofSeconds(15)).until(() -> late.heard().startsWith("HTTP/1.1 200 "));
        }
    }

    private int busyThreads() {
        return ((ThreadPoolExecutor) ((TomcatWebServer) Objects.requireNonNull(context.getWebServer()))
                        .getTomcat()
                        .getConnector()
                        .getProtocolHandler()
                        .getExecutor())
                .getActiveCount();
    }

    @Test
    void who_comes_while_as_many_bodies_of_its_address_are_read_is_told_to_come_again() throws IOException {
        try (Crowd bodies = new Crowd(port, "127.0.0.2");
                Crowd one = new Crowd(port, "127.0.0.2")) {
            bodies.add(60, "POST /experiments HTTP/1.1\r\n" + JSON + "{");
            await().atMost(Duration.ofSeconds(2)).until(() -> bodies.waiting() == 50);
            one.add(1, "POST /experiments HTTP/1.1\r\n" + JSON + "{");
            StringBuilder heard = new StringBuilder();
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> heard.append(one.heard()).indexOf("}") > 0);
            assertThat(heard)
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 2", "application/problem+json", "as many bodies");
            assertThat(validate().status()).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(drip("POST /experiments HTTP/1.1\r\n" + JSON))
                        .startsWith("HTTP/1.1 408 "));
    }
}
