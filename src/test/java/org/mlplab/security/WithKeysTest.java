package org.mlplab.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlplab.security.ProbeApplication.KEY;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithKeysTest {

    private static final String HOST = "Host: lab.example";
    private static final String ALICE = "alice-0123456789abcdef0123456789";
    // printf %s alice-0123456789abcdef0123456789 | sha256sum
    private static final String ALICE_SHA256 = "bac6a6d300418be775df67b081350a8d7dbb6c9ae3dfeca2fe7ac2a55b6d7dc2";

    private final ServletWebServerApplicationContext service = ProbeApplication.start(
            Map.of("MLPLAB_API_KEY", KEY, "SERVER_ADDRESS", "0.0.0.0"),
            "--mlplab.security.api-keys.alice=sha256:" + ALICE_SHA256);
    private final int port = ProbeApplication.port(service);

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_key_lets_its_holder_in_by_name() throws IOException {
        Exchange answer = Exchange.of(port, "POST /caller", HOST, "Authorization: Bearer " + KEY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("environment");

        assertThat(Exchange.of(port, "GET /caller", HOST, "authorization: bearer " + ALICE)
                        .body())
                .contains("alice");
    }

    @Test
    void no_session_is_kept() throws IOException {
        assertThat(Exchange.of(port, "GET /caller", HOST, "Authorization: Bearer " + KEY)
                        .head())
                .doesNotContain("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/caller", "/actuator", "/actuator/prometheus", "/actuator/health/db", "/nowhere", "/error"})
    void without_a_key_nothing_is_told(String path) throws IOException {
        Exchange answer = Exchange.of(port, "GET " + path, HOST);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head())
                .contains("content-type: application/problem+json")
                .containsPattern("www-authenticate: bearer\r?\n");
        assertThat(answer.body()).contains("\"status\":401", "\"title\":\"Unauthorized\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong-0123456789abcdef0123456789", "Bearer", "Basic YWxpY2U6YWxpY2U=", "", ALICE})
    void a_wrong_key_is_as_good_as_none(String authorization) throws IOException {
        Exchange answer = Exchange.of(port, "GET /caller", HOST, "Authorization: " + authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head()).contains("www-authenticate: bearer error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain("wrong-");
    }

    @Test
    void a_hash_is_not_a_key() throws IOException {
        assertThat(Exchange.of(port, "GET /caller", HOST, "Authorization: Bearer " + ALICE_SHA256)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/swagger-ui/swagger-ui-bundle.js"
            })
    void what_a_browser_or_health_check_needs_first_is_open(String path) throws IOException {
        assertThat(Exchange.of(port, "GET " + path, HOST).status()).isEqualTo(200);
    }

    @Test
    void what_is_open_is_open_for_reading_alone() throws IOException {
        assertThat(Exchange.of(port, "POST /v3/api-docs", HOST).status()).isEqualTo(401);
        assertThat(Exchange.of(port, "GET /", HOST).status()).isEqualTo(200);
    }

    @Test
    void the_api_document_asks_for_a_key() throws IOException {
        assertThat(Exchange.of(port, "GET /v3/api-docs", HOST).body())
                .contains("\"security\":[{\"bearer\":[]}]", "\"scheme\":\"bearer\"", "\"type\":\"http\"");
    }
}
