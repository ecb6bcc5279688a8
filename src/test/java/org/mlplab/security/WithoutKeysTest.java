package org.mlplab.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutKeysTest {

    private final ServletWebServerApplicationContext service = ProbeApplication.start(Map.of());
    private final int port = ProbeApplication.port(service);

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST", "lab.localhost", "127.0.0.1:1", "127.1.2.3", "[::1]:8080"})
    void anybody_on_this_machine_may_call(String host) throws IOException {
        assertThat(Exchange.of(port, "GET /caller", "Host: " + host).status()).isEqualTo(200);
        assertThat(Exchange.of(port, "POST /caller", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "notlocalhost",
                "127.0.0.1.evil.example",
                "10.0.0.1",
                "0.0.0.0",
                "[::2]"
            })
    void a_name_that_is_not_this_machine_s_is_refused(String host) throws IOException {
        Exchange answer = Exchange.of(port, "GET /caller", "Host: " + host);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.head()).contains("content-type: application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":403", "\"title\":\"Forbidden\"", "\"instance\":\"/caller\"", "API keys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: http://localhost:3000",
                "Origin: http://localhost:8080.evil.example",
                "Origin: null"
            })
    void another_site_s_page_changes_nothing(String header) throws IOException {
        Exchange answer = Exchange.of(port, "POST /caller", "Host: localhost:8080", header);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.head()).contains("content-type: application/problem+json");
        assertThat(Exchange.of(port, "DELETE /caller", "Host: localhost:8080", header)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_service_s_own_page_may_make_changes() throws IOException {
        Exchange answer = Exchange.of(
                port,
                "POST /caller",
                "Host: localhost:8080",
                "Origin: http://localhost:8080",
                "Sec-Fetch-Site: same-origin");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void other_sites_get_no_leave_to_read() throws IOException {
        Exchange answer = Exchange.of(port, "GET /caller", "Host: localhost", "Origin: https://evil.example");

        assertThat(answer.head())
                .doesNotContain("access-control-allow-origin", "set-cookie")
                .contains("cross-origin-resource-policy: same-origin", "x-content-type-options: nosniff");
    }

    @Test
    void the_api_document_names_keys_as_a_choice() throws IOException {
        Exchange answer = Exchange.of(port, "GET /v3/api-docs", "Host: localhost");

        assertThat(answer.body()).contains("\"security\":[{\"bearer\":[]},{}]");
    }
}
