package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Who trains what where, and who waits. */
class QueueAndNodesTest extends RunningService {

    private static final String LONG = """
            {'name': 'long', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]},
             'training': {'epochs': 90000, 'batchSize': 20}}""";

    private final List<Long> ids = new ArrayList<>();

    private long submit() {
        ids.add(api.submit(LONG));
        return ids.get(ids.size() - 1);
    }

    @AfterEach
    void cancelAll() {
        for (int i = ids.size() - 1; i >= 0; i--) {
            api.post("/experiments/%d/cancel".formatted(ids.get(i)), "").expect(200);
        }
        ids.forEach(api::ended);
    }

    private JsonNode queue(String query) {
        return api.get("/queue" + query).expect(200).json();
    }

    private static List<Long> experiments(JsonNode entries) {
        return entries.valueStream()
                .map(each -> each.path("experiment").asLong())
                .toList();
    }

    @Test
    void tells_who_trains_and_who_waits(@Autowired JdbcTemplate jdbc) {
        long first = submit();
        api.in("RUNNING", first);
        submit();
        submit();
        long delayed = submit();
        String due = "2126-01-01T00:00:00Z";
        jdbc.update(
                "update experiment set queued_at = cast(? as timestamp with time zone), state_reason = 'waits for its data set'"
                        + " where id = ?",
                due,
                delayed);

        JsonNode queue = queue("");

        assertThat(experiments(queue.path("training"))).containsExactly(first);
        JsonNode training = queue.path("training").get(0);
        assertThat(training.path("name").asString()).isEqualTo("long");
        assertThat(training.path("state").asString()).isEqualTo("RUNNING");
        assertThat(training.path("study").isNull()).isTrue();
        assertThat(Instant.parse(training.path("since").asString())).isBefore(Instant.now());
        assertThat(training.at("/progress/iterations").asLong()).isPositive();
        assertThat(experiments(queue.path("waiting"))).isEqualTo(ids.subList(1, 4));
        assertThat(queue.path("waiting")
                        .valueStream()
                        .map(each -> each.path("position").asLong()))
                .containsExactly(0L, 1L, 2L);
        assertThat(queue.at("/waiting/0/dueAt").isNull()).isTrue();
        assertThat(queue.at("/waiting/2/dueAt").asString()).isEqualTo(due);
        assertThat(queue.at("/waiting/2/reason").asString()).isEqualTo("waits for its data set");
        assertThat(queue.path("next").isNull()).isTrue();
        assertThat(queue.path("totals").toString())
                .isEqualTo("{\"training\":1,\"waiting\":3,\"delayed\":1,\"capacity\":1000}");
        JsonNode node = node();
        assertThat(training.path("node").asString()).isEqualTo(node.path("name").asString());
        assertThat(experiments(node.path("training"))).containsExactly(first);
    }

    @Test
    void those_that_wait_come_in_pages() {
        api.in("RUNNING", submit());
        submit();
        submit();
        submit();

        JsonNode page = queue("?limit=2");
        assertThat(experiments(page.path("waiting"))).isEqualTo(ids.subList(1, 3));
        JsonNode rest = queue("?limit=2&after=" + page.path("next").asString());
        assertThat(experiments(rest.path("waiting"))).isEqualTo(ids.subList(3, 4));
        assertThat(rest.at("/waiting/0/position").asLong()).isEqualTo(2);
        assertThat(rest.path("next").isNull()).isTrue();
    }

    private JsonNode node() {
        JsonNode nodes =
                await().until(() -> api.get("/nodes").expect(200).json().path("items"), items -> !items.isEmpty());
        assertThat(nodes).hasSize(1);
        return nodes.get(0);
    }

    @Test
    void a_node_says_what_it_is() {
        JsonNode node = node();

        assertThat(node.path("state").asString()).isEqualTo("UP");
        assertThat(node.path("roles").toString()).isEqualTo("[\"API\",\"WORKER\"]");
        assertThat(node.path("workers").asInt()).isEqualTo(1);
        assertThat(node.path("threadsPerWorker").asInt()).isPositive();
        assertThat(node.path("cores").asInt()).isPositive();
        assertThat(node.path("version").asString()).isNotBlank();
        assertThat(node.path("silentSeconds").asDouble()).isBetween(0.0, 20.0);
        assertThat(node.path("training")).isEmpty();
        assertThat(Document.of(api).violations("Node", node)).isEmpty();
        assertThat(Document.of(api).violations("Queue", queue(""))).isEmpty();
    }
}
