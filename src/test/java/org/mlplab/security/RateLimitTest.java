package org.mlplab.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlplab.security.ProbeApplication.KEY;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mlplab.security.rate.RateSettings;
import org.mlplab.security.rate.RequestRates;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two requests a second, five at once, and a clock that stands still unless it is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitTest {

    private static final String HOST = "Host: lab.example";
    private static final String ADMIN = "Authorization: Bearer " + KEY;
    private static final String ALICE = "Authorization: Bearer alice-0123456789abcdef0123456789";
    private static final int BURST = 5;
    private static final AtomicLong NANOSECONDS = new AtomicLong();

    private final ServletWebServerApplicationContext service = ProbeApplication.start(
            Map.of("MLPLAB_API_KEY", KEY, "SERVER_ADDRESS", "0.0.0.0"),
            Time.class,
            "--mlplab.requests.per-second=2",
            "--mlplab.requests.burst=" + BURST,
            "--mlplab.security.api-keys.alice=sha256:bac6a6d300418be775df67b081350a8d7dbb6c9ae3dfeca2fe7ac2a55b6d7dc2");
    private final int port = ProbeApplication.port(service);

    @Configuration
    static class Time {

        @Bean
        @Primary
        RequestRates rates(RateSettings settings) {
            return new RequestRates(settings, NANOSECONDS::get);
        }
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void rest() {
        pass(Duration.ofMinutes(1));
    }

    private static void pass(Duration time) {
        NANOSECONDS.addAndGet(time.toNanos());
    }

    private int status(String request, String... headers) throws IOException {
        return Exchange.of(port, request, headers).status();
    }

    private void spend(int status, String... headers) throws IOException {
        for (int i = 0; i < BURST; i++) {
            assertThat(status("GET /caller", headers)).isEqualTo(status);
        }
        assertThat(status("GET /caller", headers)).isEqualTo(429);
    }

    @Test
    void one_too_many_is_told_when_to_come_again_and_then_let_in() throws IOException {
        spend(200, HOST, ADMIN);
        Exchange refused = Exchange.of(port, "GET /caller", HOST, ADMIN);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.head()).contains("retry-after: 1\r\n", "content-type: application/problem+json");
        assertThat(refused.body())
                .contains("\"status\":429", "\"title\":\"Too Many Requests\"", "mlplab.requests.per-second");

        pass(Duration.ofSeconds(1));
        assertThat(status("GET /caller", HOST, ADMIN)).isEqualTo(200);
        assertThat(status("GET /caller", HOST, ADMIN)).isEqualTo(200);
        assertThat(status("GET /caller", HOST, ADMIN)).isEqualTo(429);
    }

    @Test
    void what_one_spends_another_has() throws IOException {
        spend(200, HOST, ADMIN);

        spend(200, HOST, ALICE);
    }

    @Test
    void who_guesses_keys_or_has_none_is_counted_by_address() throws IOException {
        spend(401, HOST, "Authorization: Bearer wrong-0123456789abcdef0123456789");

        assertThat(status("GET /caller", HOST)).isEqualTo(429);
        assertThat(status("GET /caller", HOST, "Authorization: Bearer another-0123456789abcdef01234"))
                .isEqualTo(429);
        assertThat(status("GET /caller", HOST, ADMIN)).isEqualTo(200);
    }

    @Test
    void the_page_and_health_checks_are_always_answered() throws IOException {
        spend(401, HOST);

        assertThat(status("GET /actuator/health/liveness", HOST)).isEqualTo(200);
        assertThat(status("GET /swagger-ui/index.html", HOST)).isEqualTo(200);
        assertThat(status("HEAD /", HOST)).isEqualTo(200);
        assertThat(status("POST /", HOST)).isEqualTo(429);
    }
}
