package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A node that has not the memory for what it is asked to train. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:admission;DB_CLOSE_DELAY=-1",
            "mlplab.memory.heap=60MB",
            "mlplab.memory.off-heap=40MB"
        })
class AdmissionTest extends RunningService {

    private static final String SMALL =
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'training': {'epochs': 1}}";
    private static final String LARGE =
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 2000}, {'units': 2000}]}, 'training': {'epochs': 1}}";
    private static final String WIDE_MINIBATCH = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 100}]},
             'training': {'epochs': 1, 'batchSize': 60000, 'sampling': 'WITH_REPLACEMENT'}}""";

    @Autowired
    private JdbcTemplate jdbc;

    /** Heard of now and, for as long as the test takes, up. Its memory is not known: it takes all. */
    private void largeNode() {
        jdbc.update(
                "insert into node (name, roles, workers, threads_per_worker, cores, version, started_at, heard_of_at, draining)"
                        + " values ('large', 'WORKER', 1, 2, 2, '1.0', current_timestamp, dateadd(hour, 1, current_timestamp), false)");
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
