package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service that knows no more than its users do. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FINAL = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "DIVERGED");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** An answer, its body read as JSON where it is. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Answer expect(int expected) {
            assertThat(status).as(response.body()).isEqualTo(expected);
            if (status >= 400) {
                assertThat(header("Content-Type")).startsWith("application/problem+json");
                assertThat(json().path("status").asInt()).isEqualTo(status);
            }
            return this;
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Sends JSON that is written with single quotes. */
    Answer post(String path, String json, String... headers) {
        return send("POST", path, json.replace('\'', '"'), headers);
    }

    Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + path, e);
        }
    }

    /** An answer whose lines are read as they come. */
    HttpResponse<Stream<String>> open(String path, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofLines());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    long submit(String spec) {
        return post("/experiments", spec).expect(202).json().path("id").asLong();
    }

    /** The experiment when it has ended. */
    JsonNode ended(long id) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get("/experiments/" + id).expect(200).json(), Api::isFinal);
    }

    /** The study when it has ended. */
    JsonNode endedStudy(long id) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get("/studies/" + id).expect(200).json(),
                        study -> !study.path("finishedAt").isNull());
    }

    static boolean isFinal(JsonNode experiment) {
        return FINAL.contains(experiment.path("state").asString());
    }

    /** The experiment when it is in a state. */
    JsonNode in(String state, long id, String... headers) {
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> get("/experiments/" + id, headers).expect(200).json(),
                        experiment -> experiment.path("state").asString().equals(state));
    }
}
