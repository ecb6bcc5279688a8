package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A list as a page shows it: filtered, searched, counted, with a small curve in each row. */
class ExperimentListJourneyTest extends RunningService {

    private static final String SPEC = """
            {'name': 'Sparkling %s', 'tags': ['%s', 'listed'], 'dataset': {'name': 'digits'},
             'network': {'hiddenLayers': [{'units': 5}]}, 'training': {'epochs': 6}}""";

    private long trained(String name, String tag) {
        long id = api.submit(SPEC.formatted(name, tag));
        api.ended(id);
        return id;
    }

    private List<Long> ids(String query) {
        return api.get("/experiments?sort=createdAt&" + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asLong())
                .toList();
    }

    @Test
    void a_list_is_filtered_searched_and_counted_and_has_curves(@Autowired JdbcTemplate jdbc) {
        long first = trained("Water", "blue, cold");
        long second = trained("Wine", "cold");

        assertThat(ids("tag=blue,%20cold")).containsExactly(first);
        assertThat(ids("tag=cold&tag=blue,%20cold")).containsExactly(first, second);
        assertThat(ids("tag=cold")).containsExactly(second);
        assertThat(ids("q=SPARKLING%20w")).containsExactly(first, second);
        assertThat(ids("q=wine&state=SUCCEEDED,FAILED&trials=false&dataset=digits"))
                .containsExactly(second);
        assertThat(ids("q=wine&state=FAILED")).isEmpty();
        assertThat(ids("tag=listed&q=" + first)).contains(first);

        JsonNode item = api.get("/experiments?curve=3&q=water").json().at("/items/0");
        JsonNode epochs =
                api.get("/experiments/%d/metrics".formatted(first)).json().path("epochs");
        int best = item.at("/best/epoch").asInt();
        assertThat(item.path("curve").size()).isBetween(2, 3);
        assertThat(item.path("curve").valueStream().map(JsonNode::asDouble))
                .contains(accuracy(epochs, 1), accuracy(epochs, best), accuracy(epochs, 6));
        assertThat(api.get("/experiments?curve=24&q=water").json().at("/items/0/curve"))
                .hasSize(6);
        assertThat(api.get("/experiments?q=water").json().at("/items/0").has("curve"))
                .isFalse();
        assertThat(Document.of(api)
                        .violations(
                                "ExperimentPage",
                                api.get("/experiments?curve=5").json()))
                .isEmpty();

        jdbc.update(
                "update epoch_metrics set validation_accuracy = 'NaN' where experiment_id = ? and epoch = 1", first);
        assertThat(api.get("/experiments?curve=24&q=water")
                        .json()
                        .at("/items/0/curve/0")
                        .isNull())
                .isTrue();

        JsonNode counts =
                api.get("/experiments/counts?trials=false").expect(200).json();
        assertThat(counts.at("/states/SUCCEEDED").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(counts.at("/states/PAUSING").asLong()).isZero();
        assertThat(counts.path("total").asLong())
                .isEqualTo(counts.path("states")
                        .valueStream()
                        .mapToLong(JsonNode::asLong)
                        .sum());
        assertThat(api.get("/experiments/tags?limit=500")
                        .expect(200)
                        .json()
                        .path("items")
                        .toString())
                .contains("{\"tag\":\"listed\",\"experiments\":2}", "{\"tag\":\"blue, cold\",\"experiments\":1}");
        assertThat(api.get("/experiments/tags?limit=1").json().path("more").asBoolean())
                .isTrue();
    }

    private static double accuracy(JsonNode epochs, int epoch) {
        return epochs.get(epoch - 1).path("validationAccuracy").asDouble();
    }
}
