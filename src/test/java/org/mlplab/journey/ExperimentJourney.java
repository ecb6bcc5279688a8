package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How experiments train, wait in the queue and are cancelled, on whichever database. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mlplab.queue.capacity=5", "mlplab.workers=1"})
abstract class ExperimentJourney {

    static final String QUICK = """
            {'name': 'quick', 'tags': ['journey'], 'dataset': {'name': 'digits'},
             'network': {'hiddenLayers': [{'units': 30}]}, 'optimizer': {'learningRate': 0.01},
             'training': {'epochs': 3, 'batchSize': 50}}""";

    static final String ENDLESS = """
            {'name': 'endless', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 30}]},
             'training': {'epochs': 1000000}}""";

    @LocalServerPort
    private int port;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void trains_what_is_posted_and_keeps_what_it_showed() {
        Api.Answer accepted = api.post("/experiments", QUICK).expect(202);
        long id = accepted.json().path("id").asLong();
        assertThat(accepted.header("Location")).endsWith("/experiments/" + id);
        assertThat(accepted.json().path("spec").path("optimizer").path("type").asString())
                .isEqualTo("ADAM");

        JsonNode experiment = api.ended(id);

        assertThat(experiment.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(experiment.path("progress").path("epoch").asInt()).isEqualTo(3);
        assertThat(experiment.path("progress").path("iteration").asInt()).isEqualTo(3 * 27);
        assertThat(experiment.path("test").path("accuracy").asDouble()).isBetween(0.7, 1.0);
        assertThat(experiment.path("provenance").path("backend").asString()).isEqualTo("CPU");
        assertThat(sum(experiment.path("test").path("confusionMatrix"))).isEqualTo(300);
        JsonNode metrics =
                api.get("/experiments/" + id + "/metrics").expect(200).json();
        assertThat(metrics.path("epochs").valueStream().map(e -> e.path("epoch").asInt()))
                .containsExactly(1, 2, 3);
        assertThat(metrics.path("epochs").get(2).path("trainingLoss").asDouble())
                .isLessThan(metrics.path("epochs").get(0).path("trainingLoss").asDouble());
        assertThat(metrics.path("test").path("examples").asInt()).isEqualTo(300);
    }

    private static int sum(JsonNode matrix) {
        return matrix.valueStream()
                .flatMap(JsonNode::valueStream)
                .mapToInt(JsonNode::asInt)
                .sum();
    }

    @Test
    void answers_metrics_in_parts_as_csv_by_iteration_and_not_twice() {
        long id = api.submit(QUICK);
        api.ended(id);
        String metrics = "/experiments/" + id + "/metrics";

        assertThat(api.get(metrics + "?sinceEpoch=2").json().path("epochs")).hasSize(1);

        JsonNode iterations = api.get(metrics + "?resolution=iteration").json().path("iterations");
        assertThat(iterations).hasSize(3 * 27);
        assertThat(iterations.get(80).path("iteration").asInt()).isEqualTo(81);
        assertThat(iterations.get(80).path("epoch").asInt()).isEqualTo(3);

        List<String> rows = api.get(metrics, "Accept", "text/csv")
                .expect(200)
                .response()
                .body()
                .lines()
                .toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).startsWith("epoch,iteration,trainingLoss,");
        assertThat(rows.get(3)).startsWith("3,81,");

        String tag = api.get(metrics).header("ETag");
        api.get(metrics, "If-None-Match", tag).expect(304);
    }

    @Test
    void cancels_what_trains_soon_and_what_waits_at_once() {
        long training = api.submit(ENDLESS);
        long waiting = api.submit(ENDLESS);
        api.in("RUNNING", training);
        JsonNode queued = api.get("/experiments/" + waiting).json();
        assertThat(queued.path("state").asString()).isEqualTo("QUEUED");
        assertThat(queued.path("queuePosition").asInt()).isZero();

        api.post("/experiments/" + waiting + "/cancel", "").expect(200);
        assertThat(api.get("/experiments/" + waiting).json().path("state").asString())
                .isEqualTo("CANCELLED");

        api.post("/experiments/" + training + "/cancel", "").expect(200);
        api.in("CANCELLED", training);
        api.post("/experiments/" + training + "/cancel", "").expect(200);
    }

    @Test
    void refuses_what_the_state_forbids() {
        long id = api.submit(QUICK);
        api.ended(id);

        assertThat(api.post("/experiments/" + id + "/cancel", "")
                        .expect(409)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("SUCCEEDED");
        api.send("DELETE", "/experiments/" + id, "").expect(204);
        api.get("/experiments/" + id).expect(404);
        api.send("DELETE", "/experiments/" + id, "").expect(404);
    }

    @Test
    void refuses_more_than_the_queue_holds_and_says_when_to_come_back() {
        long training = api.submit(ENDLESS);
        api.in("RUNNING", training);
        List<Long> waiting =
                IntStream.range(0, 5).mapToObj(i -> api.submit(ENDLESS)).toList();

        double remaining = await().until(
                        () -> api.get("/experiments/" + training).json().path("progress"),
                        progress -> !progress.path("etaSeconds").isNull())
                .path("etaSeconds")
                .asDouble();
        assertThat(Double.parseDouble(
                        api.post("/experiments", QUICK).expect(429).header("Retry-After")))
                .as("until the one that trains has used its budget, as it says itself")
                .isBetween(remaining / 3, remaining * 3);

        waiting.forEach(id -> api.post("/experiments/" + id + "/cancel", "").expect(200));
        api.post("/experiments/" + training + "/cancel", "").expect(200);
        api.ended(training);
    }
}
