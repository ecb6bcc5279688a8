package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Streams of events of a service that wants a key. It trains nothing: what waits has events enough. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:feed-keys;DB_CLOSE_DELAY=-1",
            "mlplab.home=target/feed-keys",
            "mlplab.workers=0",
            "mlplab.security.api-keys.follower=sha256:81cf37ff89ff2f41fe48e579e7e1ea1373c5d7972efba7d7b5b9667d936a7606"
        })
class FeedKeysTest {

    private static final String[] KEY = {"Authorization", "Bearer a-key-of-this-test-alone"};

    @LocalServerPort
    private int port;

    private Api api;
    private String path;

    @BeforeEach
    void queue() {
        api = new Api(port);
        long id =
                api.post("/experiments", """
                        {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]}}""", KEY).expect(202).json().path("id").asLong();
        path = "/experiments/" + id + "/events";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer not-the-key", "Basic YTphLWtleS1vZi10aGlzLXRlc3QtYWxvbmU="})
    void nothing_is_told_without_the_key(String authorization) {
        String[] headers = authorization.isEmpty()
                ? new String[] {"Accept", "text/event-stream"}
                : new String[] {"Accept", "text/event-stream", "Authorization", authorization};

        for (String each : List.of(path, "/experiments/999999/events", "/studies/1/events", "/events?experiment=1")) {
            Api.Answer answer = api.get(each, headers).expect(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.response().body()).doesNotContain("event:");
        }
    }

    @Test
    void the_stream_begins_with_the_key() throws IOException {
        HttpResponse<Stream<String>> answer = api.open(path, KEY);

        try (Stream<String> lines = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(lines.filter(line -> line.startsWith("event: ")).findFirst())
                    .hasValue("event: state");
        }
    }
}
