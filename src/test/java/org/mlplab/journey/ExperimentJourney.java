package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a user does with experiments, on whichever database. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mlplab.queue.capacity=5", "mlplab.workers=1"})
abstract class ExperimentJourney {

    private static final String QUICK = """
            {'name': 'quick', 'tags': ['journey'], 'dataset': {'name': 'digits'},
             'network': {'hiddenLayers': [{'units': 30}]}, 'optimizer': {'learningRate': 0.01},
             'training': {'epochs': 3, 'batchSize': 50}}""";

    private static final String ENDLESS = """
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
    void tells_all_that_is_wrong_with_a_spec_and_stores_nothing() {
        int before = api.get("/experiments?limit=500").json().path("items").size();

        JsonNode problem = api.post(
                        "/experiments",
                        "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'unit': 5}]},"
                                + " 'optimizer': {'learningRate': -1}}")
                .expect(422)
                .json();

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/network/hiddenLayers/0/unit", "/network/hiddenLayers/0/units", "/optimizer/learningRate");
        assertThat(api.get("/experiments?limit=500").json().path("items")).hasSize(before);
    }

    @Test
    void answers_malformed_requests_in_their_own_terms() {
        api.post("/experiments", "{'dataset': ").expect(400);
        api.post("/experiments", "{'seed': 1, 'seed': 2}").expect(400);
        api.send("POST", "/experiments", "a=b", "Content-Type", "application/x-www-form-urlencoded")
                .expect(415);
        api.get("/experiments/none").expect(400);
        api.get("/experiments/999999").expect(404);
        api.get("/experiments/999999/metrics").expect(404);
        api.get("/experiments?sort=colour").expect(400);
        api.get("/experiments?limit=0").expect(400);
        api.get("/experiments?after=x").expect(400);
        api.get("/experiments?state=SLEEPING").expect(400);
        api.get("/nowhere").expect(404);
        api.send("PUT", "/experiments", "{}").expect(405);
    }

    @Test
    void takes_a_spec_once_for_each_idempotency_key() {
        long id = api.post("/experiments", QUICK, "Idempotency-Key", "once")
                .expect(202)
                .json()
                .path("id")
                .asLong();

        assertThat(api.post("/experiments", QUICK, "Idempotency-Key", "once")
                        .expect(202)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(id);
        api.post("/experiments", ENDLESS, "Idempotency-Key", "once").expect(422);
        api.ended(id);
    }

    @Test
    void refuses_more_than_the_queue_holds_and_says_when_to_come_back() {
        long training = api.submit(ENDLESS);
        api.in("RUNNING", training);
        List<Long> waiting =
                IntStream.range(0, 5).mapToObj(i -> api.submit(ENDLESS)).toList();

        assertThat(api.post("/experiments", QUICK).expect(429).header("Retry-After"))
                .isNotEmpty();

        waiting.forEach(id -> api.post("/experiments/" + id + "/cancel", "").expect(200));
        api.post("/experiments/" + training + "/cancel", "").expect(200);
        api.ended(training);
    }

    @Test
    void pages_filters_and_sorts() {
        List<Long> ids = IntStream.range(0, 5)
                .mapToObj(i -> {
                    long id = api.submit(QUICK.replace("journey", "paging").replace("'seed': 0", "'seed': " + i));
                    api.ended(id);
                    return id;
                })
                .toList();

        JsonNode first = api.get("/experiments?tag=paging&sort=createdAt&limit=2")
                .expect(200)
                .json();
        JsonNode second = api.get("/experiments?tag=paging&sort=createdAt&limit=2&after="
                        + first.path("next").asString())
                .expect(200)
                .json();
        JsonNode third = api.get("/experiments?tag=paging&sort=createdAt&limit=2&after="
                        + second.path("next").asString())
                .expect(200)
                .json();

        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.path("items").valueStream())
                        .map(item -> item.path("id").asLong()))
                .containsExactlyElementsOf(ids);
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(api.get("/experiments?tag=paging&state=FAILED&state=QUEUED")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(api.get("/experiments?tag=paging&dataset=digits&sort=-testAccuracy&limit=3")
                        .json()
                        .path("items"))
                .hasSize(3);
    }

    @Test
    void changes_names_tags_and_notes_in_the_whole_answer_and_nothing_else_of_the_spec() {
        long id = api.submit(QUICK);

        JsonNode changed = api.send(
                        "PATCH", "/experiments/" + id, "{\"name\": \"renamed\", \"tags\": [\"a\"], \"notes\": \"n\"}")
                .expect(200)
                .json();

        assertThat(changed.path("name").asString()).isEqualTo("renamed");
        assertThat(changed.path("tags").valueStream().map(JsonNode::asString)).containsExactly("a");
        assertThat(changed.path("notes").asString()).isEqualTo("n");
        assertThat(changed.path("spec").path("name").asString()).isEqualTo("renamed");
        assertThat(changed.path("spec").path("tags")).isEqualTo(changed.path("tags"));
        assertThat(changed.path("specHash"))
                .isEqualTo(api.get("/experiments/" + id).json().path("specHash"));
        api.send("PATCH", "/experiments/" + id, "{\"name\": \" \"}").expect(422);
        api.send("PATCH", "/experiments/" + id, "{\"spec\": {}}").expect(422);
        api.ended(id);
    }
}
