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

/** Streams of events of a service that wants a key. */
class FeedKeysTest extends ServiceWithKeys {

    private String path;

    @BeforeEach
    void queue() {
        long id = api.post("/experiments", """
                        {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]}}""", ADMIN)
                .expect(202)
                .json()
                .path("id")
                .asLong();
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
        HttpResponse<Stream<String>> answer = api.open(path, ADMIN);

        try (Stream<String> lines = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(lines.filter(line -> line.startsWith("event: ")).findFirst())
                    .hasValue("event: state");
        }
    }
}
