package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.trial.IterationTimes;
import org.mlplab.training.trial.TrialShape;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A node that has not the memory for what it is asked to train. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:admission;DB_CLOSE_DELAY=-1",
            "mlplab.memory.heap=60MB",
            "mlplab.memory.off-heap=40MB",
            "mlplab.predictions.networks=1MB",
            "mlplab.exports.networks=1MB",
            "mlplab.workers=2"
        })
class AdmissionTest extends RunningService {

    private static final String SMALL =
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'training': {'epochs': 1}}";
    private static final String LARGE =
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 2000}, {'units': 2000}]}, 'training': {'epochs': 1}}";
    private static final String WIDE_MINIBATCH = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 100}]},
             'training': {'epochs': 1, 'batchSize': 60000, 'sampling': 'WITH_REPLACEMENT'}}""";

    /** More than half of the memory, for as long as it is let. */
    private static final String LONG = """
            {'name': 'long', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 500}]},
             'training': {'epochs': 90000, 'batchSize': 2000, 'sampling': 'WITH_REPLACEMENT'}}""";
    /** Its parameters take more than is kept for predictions. */
    private static final String WIDE = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 1200}, {'units': 1200}]},
             'optimizer': {'type': 'SGD'}, 'training': {'epochs': 1, 'batchSize': 50}}""";

    private static final Pattern OFF_HEAP = Pattern.compile(
            "waits for memory: training takes (\\d+) MiB outside the Java heap, where (\\d+) MiB are free on .*");

    @Autowired
    private JdbcTemplate jdbc;

    /** Heard of now and, for as long as the test takes, up. Its memory is not known: it takes all. */
    private void largeNode() {
        jdbc.update(
                "insert into node (name, roles, workers, threads_per_worker, cores, version, started_at, heard_of_at, draining)"
                        + " values ('large', 'WORKER', 1, 2, 2, '1.0', current_timestamp, dateadd(hour, 1, current_timestamp), false)");
    }

    private final List<Long> running = new ArrayList<>();

    @AfterEach
    void cancelAll() {
        // The last first: none of them begins meanwhile.
        while (!running.isEmpty()) {
            cancel(running.get(running.size() - 1));
        }
    }

    @AfterEach
    void removeLargeNode() {
        jdbc.update("delete from node where name = 'large'");
    }

    private void awaitNode() {
        await().until(() -> !api.get("/nodes").expect(200).json().path("items").isEmpty());
    }

    @Test
    void one_that_fits_on_no_node_is_refused_with_the_figures() {
        awaitNode();
        for (String path : new String[] {"/experiments", "/experiments/validate"}) {
            JsonNode problem = api.post(path, LARGE.replace("{'dataset'", "{'name': 'refused', 'dataset'"))
                    .expect(422)
                    .json();

            assertThat(problem.path("title").asString()).isEqualTo("Invalid spec");
            JsonNode error = problem.path("errors").get(0);
            assertThat(error.path("pointer").asString()).isEqualTo("/network/hiddenLayers");
            assertThat(error.path("value").asLong()).isEqualTo(4_152_010);
            assertThat(error.path("rule").asString())
                    .startsWith("must fit into the memory of a node that trains: training takes ")
                    .contains("for 4,152,010 parameters", "may take 40 MiB", "may take 60 MiB");
            assertThat(Document.of(api).violations("InvalidSpecProblem", problem))
                    .isEmpty();
        }
        assertThat(api.post("/experiments", WIDE_MINIBATCH)
                        .expect(422)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/training/batchSize");
        assertThat(api.get("/experiments")
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .doesNotContain("refused");
    }

    @Test
    void one_that_fits_is_trained() {
        awaitNode();
        assertThat(api.post("/experiments/validate", SMALL)
                        .expect(200)
                        .json()
                        .path("memoryBytes")
                        .asLong())
                .isBetween(1L << 20, 40L << 20);
        assertThat(api.ended(api.submit(SMALL)).path("state").asString()).isEqualTo("SUCCEEDED");
    }

    @Test
    void nodes_tell_what_memory_they_have_for_experiments() {
        awaitNode();
        JsonNode node = api.get("/nodes").expect(200).json().path("items").get(0);
        assertThat(node.at("/memory/heapBytes").asLong()).isEqualTo(60L << 20);
        assertThat(node.at("/memory/offHeapBytes").asLong()).isEqualTo(40L << 20);
        assertThat(Document.of(api).violations("Node", node)).isEmpty();
    }

    @Test
    void what_only_another_node_has_memory_for_is_left_to_it_and_fails_when_there_is_none() {
        largeNode();
        long large = api.submit(LARGE);
        assertThat(api.ended(api.submit(SMALL)).path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(api.get("/experiments/" + large).json().path("state").asString())
                .isEqualTo("QUEUED");

        removeLargeNode();

        JsonNode failed = api.ended(large);
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("stateReason").asString())
                .startsWith("fits into the memory of no node that trains: training takes ")
                .contains("for 4,152,010 parameters");
        assertThat(api.ended(api.submit(SMALL)).path("state").asString()).isEqualTo("SUCCEEDED");
        JsonNode refused = api.post("/experiments/%d/rerun".formatted(large), "")
                .expect(422)
                .json();
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/network/hiddenLayers");
    }

    private long submitUntilCancelled() {
        long id = api.submit(LONG);
        running.add(id);
        return id;
    }

    private void cancel(long id) {
        api.post("/experiments/%d/cancel".formatted(id), "").expect(200);
        api.ended(id);
        running.remove((Long) id);
    }

    private String reason(long id) {
        return api.get("/experiments/" + id)
                .expect(200)
                .json()
                .path("stateReason")
                .asString("");
    }

    @Test
    void one_that_waits_for_memory_says_so_with_the_figures() {
        awaitNode();
        long first = submitUntilCancelled();
        api.in("RUNNING", first);
        long second = submitUntilCancelled();
        long behind = submitUntilCancelled();

        JsonNode waiting = api.get("/queue").expect(200).json();

        assertThat(Document.of(api).violations("Queue", waiting)).isEmpty();
        JsonNode next = waiting.at("/waiting/0");
        assertThat(next.path("experiment").asLong()).isEqualTo(second);
        Matcher figures = OFF_HEAP.matcher(next.path("reason").asString());
        assertThat(figures.matches()).as(next.toString()).isTrue();
        int taken = Integer.parseInt(figures.group(1));
        int free = Integer.parseInt(figures.group(2));
        assertThat(taken).isGreaterThan(free);
        // Rounded up, both.
        assertThat(taken + free).isBetween(40, 41);
        assertThat(next.path("reason").asString())
                .contains(api.get("/nodes").json().at("/items/0/name").asString());
        assertThat(reason(second)).isEqualTo(next.path("reason").asString());
        // One worker is left, and it is not this one's turn.
        assertThat(waiting.at("/waiting/1/experiment").asLong()).isEqualTo(behind);
        assertThat(waiting.at("/waiting/1/reason").isNull()).isTrue();

        cancel(first);

        api.in("RUNNING", second);
        assertThat(reason(second)).isEmpty();
    }

    @Test
    void one_that_waits_for_a_worker_does_not_say_that_it_waits_for_memory() {
        awaitNode();
        long first = api.submit(SMALL.replace("'epochs': 1", "'epochs': 90000"));
        running.add(first);
        long second = submitUntilCancelled();
        api.in("RUNNING", first);
        api.in("RUNNING", second);
        long third = submitUntilCancelled();

        assertThat(api.get("/queue").json().at("/waiting/0/reason").isNull()).isTrue();
        assertThat(reason(third)).isEmpty();
    }

    private static String study(String base, String space) {
        return "{'name': 'refused', 'base': %s, 'space': {%s}}".formatted(base, space);
    }

    @Test
    void a_study_of_which_no_trial_fits_is_refused_with_the_figures() {
        awaitNode();
        String rates = study(
                LARGE,
                "'/optimizer/learningRate': {'low': 0.01, 'high': 0.1, 'points': 3}, '/seed': {'values': [1, 2]}");
        String layers = study(
                SMALL,
                "'/network/hiddenLayers': {'values': [[{'units': 2000}, {'units': 2000}], [{'units': 3000}, {'units': 3000}]]}");
        for (String path : new String[] {"/studies", "/studies/preview"}) {
            JsonNode problem = api.post(path, rates).expect(422).json();
            JsonNode error = problem.path("errors").get(0);
            assertThat(error.path("pointer").asString()).isEqualTo("/base/network/hiddenLayers");
            assertThat(error.path("rule").asString())
                    .startsWith("must fit into the memory of a node that trains: training takes ")
                    .contains("for 4,152,010 parameters", "may take 40 MiB");
            assertThat(Document.of(api).violations("InvalidSpecProblem", problem))
                    .isEmpty();
            assertThat(api.post(path, layers)
                            .expect(422)
                            .json()
                            .at("/errors/0/pointer")
                            .asString())
                    .isEqualTo("/space/~1network~1hiddenLayers");
        }
        assertThat(api.get("/studies")
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .doesNotContain("refused");
        // The least of the units fits.
        api.post(
                        "/studies/preview",
                        study(
                                LARGE.replace(", {'units': 2000}", ""),
                                "'/network/hiddenLayers/0/units': {'values': [8192, 10]}"))
                .expect(200);
    }

    @Test
    void a_study_that_was_accepted_is_answered_again_when_no_node_has_the_memory_any_more() {
        awaitNode();
        largeNode();
        String study = study(LARGE, "'/seed': {'values': [1]}").replace("refused", "accepted");
        JsonNode accepted = api.post("/studies", study, "Idempotency-Key", "large study")
                .expect(202)
                .json();
        removeLargeNode();

        JsonNode again = api.post("/studies", study, "Idempotency-Key", "large study")
                .expect(202)
                .json();

        assertThat(again.path("id").asLong()).isEqualTo(accepted.path("id").asLong());
        api.endedStudy(again.path("id").asLong());
    }

    @Test
    void what_another_node_has_memory_for_is_not_tried_out_here(@Autowired IterationTimes times) {
        awaitNode();
        largeNode();

        JsonNode estimate = api.post("/experiments/validate", LARGE).expect(200).json();

        assertThat(estimate.path("secondsPerIteration").asDouble()).isPositive();
        ExperimentSpec spec = Specs.of(LARGE);
        assertThat(List.of(1, 2))
                .allSatisfy(threads -> assertThat(times.of(TrialShape.of(spec, 64, 10, threads)))
                        .isEmpty());
        api.post("/experiments/validate", SMALL.replace("20", "21")).expect(200);
        assertThat(List.of(1, 2))
                .anySatisfy(threads -> assertThat(
                                times.of(TrialShape.of(Specs.of(SMALL.replace("20", "21")), 64, 10, threads)))
                        .isPresent());
    }

    private long trained(String spec) {
        long id = api.submit(spec);
        assertThat(api.ended(id).path("state").asString()).isEqualTo("SUCCEEDED");
        return id;
    }

    private static String digit() {
        return "{'rows': [%s]}".formatted(Collections.nCopies(64, 1));
    }

    @Test
    void a_large_network_is_asked_with_memory_that_experiments_leave() {
        awaitNode();
        long wide = trained(WIDE);
        String predictions = "/experiments/%d/predictions".formatted(wide);
        api.post(predictions, digit()).expect(200);
        long small = trained(SMALL);

        running.add(api.submit(LONG.replace("2000", "2500")));
        api.in("RUNNING", running.get(0));

        Api.Answer busy = api.post(predictions, digit()).expect(503);
        assertThat(busy.header("Retry-After")).isEqualTo("10");
        assertThat(busy.json().path("detail").asString())
                .startsWith("to ask the network of experiment %d takes ".formatted(wide))
                .contains("MiB on the Java heap and");
        api.post("/experiments/%d/predictions".formatted(small), digit()).expect(200);

        cancel(running.get(0));

        api.post(predictions, digit()).expect(200);
    }

    @Test
    void a_large_network_is_sent_with_memory_that_experiments_leave() {
        awaitNode();
        long wide = trained(WIDE);
        String model = "/experiments/%d/model.zip".formatted(wide);
        // More than there is at once: each gives back what it took.
        for (int i = 0; i < 10; i++) {
            api.get(model).expect(200);
        }
        long small = trained(SMALL);

        running.add(api.submit(LONG.replace("2000", "2500")));
        api.in("RUNNING", running.get(0));

        Api.Answer busy = api.get(model).expect(503);
        assertThat(busy.header("Retry-After")).isEqualTo("10");
        assertThat(busy.json().path("detail").asString())
                .startsWith(
                        "to write the network of experiment %d takes 6 MiB on the Java heap and 12 MiB outside of it, "
                                .formatted(wide));
        api.get("/experiments/%d/model.zip".formatted(small)).expect(200);

        cancel(running.get(0));

        api.get(model).expect(200);
    }

    /** As another node may train one. */
    @Test
    void a_network_that_is_too_large_for_this_node_is_not_read() {
        awaitNode();
        long id = api.submit(SMALL);
        api.ended(id);
        jdbc.update("update experiment set spec = replace(spec, '\"units\":20', '\"units\":900000') where id = ?", id);

        assertThat(api.get("/experiments/%d/parameters.npz".formatted(id))
                        .expect(409)
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo(
                        "to write the network of experiment %d takes 258 MiB on the Java heap and 0 MiB outside of it, of which this node has 60 MiB on the Java heap and 40 MiB outside of it"
                                .formatted(id));
        JsonNode problem = api.post("/experiments/%d/predictions".formatted(id), digit())
                .expect(409)
                .json();

        assertThat(problem.path("title").asString()).isEqualTo("Not enough memory");
        assertThat(problem.path("detail").asString())
                .startsWith("to ask the network of experiment %d takes 387 MiB on the Java heap and ".formatted(id))
                .endsWith(", of which this node has 60 MiB on the Java heap and 40 MiB outside of it");
    }

    @Test
    void a_trial_that_fits_on_no_node_fails_and_its_study_goes_on() {
        awaitNode();
        long id = api.post("/studies", """
                        {'name': 'widths', 'base': %s, 'sampler': {'type': 'GRID'},
                         'space': {'/network/hiddenLayers': {'values': [[{'units': 20}], [{'units': 3000}, {'units': 3000}]]}}}""".formatted(SMALL))
                .expect(202)
                .json()
                .path("id")
                .asLong();

        assertThat(api.endedStudy(id).path("state").asString()).isEqualTo("SUCCEEDED");
        JsonNode trials =
                api.get("/studies/%d/trials".formatted(id)).expect(200).json();
        assertThat(trials.valueStream().map(trial -> trial.path("state").asString()))
                .containsExactlyInAnyOrder("SUCCEEDED", "FAILED");
    }
}
