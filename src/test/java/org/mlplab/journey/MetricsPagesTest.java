package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.web.LargeRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Metrics of runs that are too long for one answer. */
class MetricsPagesTest extends RunningService {

    private static final int LENGTH = 25_000;
    private static final String LONG_EPOCH = "/experiments/1000001/metrics?";
    private static final String FULL_BATCH = "/experiments/1000002/metrics?";

    @BeforeAll
    static void store(@Autowired JdbcTemplate jdbc) {
        new LargeRun(jdbc, 1_000_001).ofOneEpoch(LENGTH);
        new LargeRun(jdbc, 1_000_002).ofFullBatches(LENGTH);
    }

    private JsonNode get(String path) {
        return api.get(path).expect(200).json();
    }

    private static int first(JsonNode array, String number) {
        return array.get(0).path(number).asInt();
    }

    private static int last(JsonNode array, String number) {
        return array.get(array.size() - 1).path(number).asInt();
    }

    private List<String> csv(String path) {
        return api.get(path, "Accept", "text/csv")
                .expect(200)
                .response()
                .body()
                .lines()
                .toList();
    }

    @Test
    void epochs_come_in_pages() {
        JsonNode page = get(FULL_BATCH);
        assertThat(page.path("epochs")).hasSize(10_000);
        assertThat(page.path("totalEpochs").asInt()).isEqualTo(LENGTH);
        assertThat(page.path("next").asInt()).isEqualTo(10_000);
        assertThat(page.has("iterations") || page.has("totalIterations")).isFalse();

        JsonNode rest = get(FULL_BATCH + "sinceEpoch=24990&limit=10");
        assertThat(first(rest.path("epochs"), "epoch")).isEqualTo(24_991);
        assertThat(rest.path("epochs")).hasSize(10);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(get(FULL_BATCH + "sinceEpoch=25000").path("epochs")).isEmpty();
        assertThat(get(FULL_BATCH + "sinceEpoch=99999").path("next").isNull()).isTrue();
    }

    @Test
    void iterations_come_in_pages_with_the_epochs_that_end_among_them() {
        JsonNode page = get(LONG_EPOCH + "resolution=iteration");
        assertThat(page.path("iterations")).hasSize(10_000);
        assertThat(page.path("totalIterations").asInt()).isEqualTo(LENGTH);
        assertThat(page.path("next").asInt()).isEqualTo(10_000);
        assertThat(page.path("epochs")).isEmpty();

        JsonNode end = get(LONG_EPOCH + "resolution=iteration&sinceIteration=20000");
        assertThat(first(end.path("iterations"), "iteration")).isEqualTo(20_001);
        assertThat(last(end.path("iterations"), "iteration")).isEqualTo(LENGTH);
        assertThat(end.path("epochs")).hasSize(1);
        assertThat(end.path("next").isNull()).isTrue();

        JsonNode middle = get(FULL_BATCH + "resolution=iteration&sinceEpoch=100&limit=50");
        assertThat(first(middle.path("iterations"), "iteration")).isEqualTo(101);
        assertThat(first(middle.path("epochs"), "epoch")).isEqualTo(101);
        assertThat(last(middle.path("epochs"), "epoch")).isEqualTo(150);
        assertThat(middle.path("next").asInt()).isEqualTo(150);
        assertThat(get(FULL_BATCH + "resolution=iteration&sinceEpoch=99999").path("iterations"))
                .isEmpty();
    }

    @Test
    void the_whole_is_thinned_to_some_points() {
        JsonNode epochs = get(FULL_BATCH + "points=50");
        assertThat(epochs.path("epochs")).hasSizeBetween(10, 50);
        assertThat(first(epochs.path("epochs"), "epoch")).isEqualTo(1);
        assertThat(last(epochs.path("epochs"), "epoch")).isEqualTo(LENGTH);
        assertThat(epochs.path("thinned").asBoolean()).isTrue();
        assertThat(epochs.path("next").isNull()).isTrue();

        JsonNode iterations = get(LONG_EPOCH + "resolution=iteration&points=50&sinceIteration=5000");
        assertThat(iterations.path("iterations")).hasSizeBetween(25, 50);
        assertThat(iterations
                        .path("iterations")
                        .valueStream()
                        .mapToInt(each -> each.path("trainingLoss").asInt()))
                .contains(0, 8191);
        assertThat(iterations.path("epochs")).hasSize(1);
        assertThat(get(FULL_BATCH + "points=50&sinceEpoch=24960")
                        .path("thinned")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_part_is_thinned_by_itself() {
        JsonNode epochs = get(FULL_BATCH + "points=50&sinceEpoch=1000&untilEpoch=2000");
        assertThat(epochs.path("epochs")).hasSizeBetween(10, 50);
        assertThat(first(epochs.path("epochs"), "epoch")).isEqualTo(1001);
        assertThat(last(epochs.path("epochs"), "epoch")).isEqualTo(2000);
        assertThat(epochs.path("totalEpochs").asInt()).isEqualTo(LENGTH);
        assertThat(epochs.path("thinned").asBoolean()).isTrue();
        assertThat(get(FULL_BATCH + "points=50&sinceEpoch=1000&untilEpoch=1050").path("epochs"))
                .hasSize(50);

        JsonNode iterations =
                get(LONG_EPOCH + "resolution=iteration&points=50&sinceIteration=5000&untilIteration=6000");
        assertThat(iterations.path("iterations")).hasSizeBetween(25, 50);
        assertThat(first(iterations.path("iterations"), "iteration")).isBetween(5001, 5040);
        assertThat(last(iterations.path("iterations"), "iteration")).isBetween(5961, 6000);
        assertThat(iterations.path("epochs")).isEmpty();
        assertThat(iterations.path("thinned").asBoolean()).isTrue();
        assertThat(iterations.path("next").isNull()).isTrue();
        assertThat(get(LONG_EPOCH + "resolution=iteration&points=50&sinceIteration=24990&untilIteration=99999")
                        .path("epochs"))
                .hasSize(1);

        JsonNode both = get(FULL_BATCH + "resolution=iteration&points=50&sinceEpoch=100&untilEpoch=120");
        assertThat(both.path("iterations")).hasSize(20);
        assertThat(first(both.path("epochs"), "epoch")).isEqualTo(101);
        assertThat(last(both.path("epochs"), "epoch")).isEqualTo(120);
    }

    @Test
    void pages_end_where_they_are_asked_to() {
        JsonNode page = get(FULL_BATCH + "sinceEpoch=10&untilEpoch=30&limit=15");
        assertThat(page.path("next").asInt()).isEqualTo(25);
        JsonNode rest = get(FULL_BATCH + "sinceEpoch=25&untilEpoch=30&limit=15");
        assertThat(rest.path("epochs")).hasSize(5);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(get(FULL_BATCH + "sinceEpoch=30&untilEpoch=20").path("epochs"))
                .isEmpty();

        JsonNode iterations = get(LONG_EPOCH + "resolution=iteration&sinceIteration=100&untilIteration=130&limit=20");
        assertThat(iterations.path("next").asInt()).isEqualTo(120);
        assertThat(get(LONG_EPOCH + "resolution=iteration&sinceIteration=130&untilIteration=120")
                        .path("iterations"))
                .isEmpty();
        assertThat(csv(FULL_BATCH + "sinceEpoch=100&untilEpoch=2200")).hasSize(1 + 2100);
        assertThat(csv(LONG_EPOCH + "resolution=iteration&untilIteration=9000")).hasSize(1 + 9000);
    }

    @Test
    void a_table_has_every_row_unless_less_is_asked_for() {
        assertThat(csv(FULL_BATCH))
                .hasSize(1 + LENGTH)
                .first()
                .asString()
                .endsWith(",trainingSeconds,validationSeconds");
        List<String> iterations = csv(LONG_EPOCH + "resolution=iteration");
        assertThat(iterations).hasSize(1 + LENGTH);
        assertThat(iterations.get(LENGTH)).isEqualTo("25000,1,423.0,423.0");
        assertThat(csv(LONG_EPOCH + "resolution=iteration&sinceIteration=24999&limit=3"))
                .hasSize(2);
        assertThat(csv(FULL_BATCH + "limit=3")).hasSize(4);
        assertThat(csv(FULL_BATCH + "points=50")).hasSizeBetween(11, 51);
    }

    @Test
    void what_does_not_go_together_is_refused() {
        for (String wrong : List.of(
                "limit=0",
                "limit=10001",
                "points=9",
                "points=10001",
                "limit=5&points=50",
                "sinceIteration=5",
                "untilIteration=5",
                "untilEpoch=0",
                "sinceEpoch=-1")) {
            api.get(FULL_BATCH + wrong).expect(400);
        }
        api.get(FULL_BATCH + "resolution=iteration&sinceIteration=-1").expect(400);
    }

    @Test
    void a_table_that_cannot_be_read_to_its_end_does_not_look_as_if_it_had_been(@Autowired JdbcTemplate jdbc) {
        new LargeRun(jdbc, 1_000_003).ofFullBatches(LENGTH);
        jdbc.update(
                "update iteration_losses set payload = ? where experiment_id = 1000003 and first_iteration = 20000",
                (Object) new byte[8 * LENGTH]);

        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address("/experiments/1000003/metrics?resolution=iteration")))
                .header("Accept", "text/csv")
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_picture_of_a_very_long_run_can_be_drawn() {
        api.get("/experiments/1000002/learning-curves.png").expect(200);
    }
}
