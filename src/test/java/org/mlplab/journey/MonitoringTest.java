package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Prometheus, Grafana and the log show of a service that runs. */
class MonitoringTest extends RunningService {

    private static final Path ALERTS = Path.of("docker/prometheus/alerts.yml");
    private static final Path DASHBOARD = Path.of("docker/grafana/dashboards/mlplab.json");

    private static final String SPEC = """
            {'dataset': {'name': 'digits', 'train': 1000, 'validation': 100, 'test': 100},
             'network': {'hiddenLayers': []}, 'training': {'epochs': 2, 'batchSize': 300}}""";

    @Test
    void every_series_of_the_alerts_and_of_the_dashboard_is_there() throws IOException {
        Set<String> missing = new TreeSet<>();
        Scrape scrape = await().until(() -> Scrape.of(api), each -> each.sum("mlplab_store_up") == 1);
        List<String> expressions = new ArrayList<>(alerts());
        expressions.addAll(panels());
        int found = 0;
        for (String expression : expressions) {
            Set<PromQuery.Series> all = new PromQuery(expression).series();
            assertThat(all).as(expression).isNotEmpty();
            for (PromQuery.Series series : all) {
                found++;
                // Prometheus's own, of every target
                if (!series.name().equals("up") && !scrape.has(series.name(), series.labels())) {
                    missing.add(series + " in " + expression);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(50);
    }

    private static List<String> alerts() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml().load(Files.readString(ALERTS));
        return file.getOrDefault("groups", List.of()).stream()
                .flatMap(group -> group.getOrDefault("rules", List.of()).stream())
                .map(rule -> String.valueOf(rule.get("expr")))
                .toList();
    }

    private static List<String> panels() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(DASHBOARD))
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString())
                .toList();
    }

    @Test
    void what_is_trained_is_counted() {
        Scrape before = Scrape.of(api);

        api.ended(api.submit(SPEC));

        Scrape after = Scrape.of(api);
        Map.of(
                        "mlplab_training_iterations_total", 8.0,
                        "mlplab_training_samples_total", 2000.0,
                        "mlplab_training_epochs_total", 2.0,
                        "mlplab_experiment_transitions_total{state=\"queued\"", 1.0,
                        "mlplab_experiment_transitions_total{state=\"running\"", 1.0,
                        "mlplab_experiment_transitions_total{state=\"succeeded\"", 1.0)
                .forEach((name, more) ->
                        assertThat(after.sum(name) - before.sum(name)).as(name).isEqualTo(more));
        assertThat(after.sum("mlplab_workers ")).isEqualTo(1);
        assertThat(after.sum("mlplab_memory_physical_bytes")).isGreaterThan(1e8);
    }

    @Test
    void every_move_of_a_study_is_counted() {
        double before = Scrape.of(api).sum("mlplab_study_moves_total{move=\"start\"");

        long study = api.post("/studies", """
                        {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 1}},
                         'space': {'/seed': {'values': [1, 2, 3]}}, 'sampler': {'type': 'GRID'}}""").expect(202).json().path("id").asLong();
        api.endedStudy(study);

        Scrape after = Scrape.of(api);
        assertThat(after.sum("mlplab_study_moves_total{move=\"start\"") - before)
                .isEqualTo(3);
        assertThat(after.sum("mlplab_study_step_seconds_count")).isPositive();
    }

    @Test
    void each_transition_is_a_line_and_lines_of_a_worker_tell_the_experiment() {
        var lines = new ListAppender<ILoggingEvent>();
        Logger log = (Logger) LoggerFactory.getLogger("org.mlplab");
        lines.start();
        log.addAppender(lines);
        long id;
        try {
            id = api.submit(SPEC);
            api.ended(id);
            await().until(() -> lines.list.stream().anyMatch(line -> isAbout(line, id, "attempt 1 ended")));
        } finally {
            log.detachAppender(lines);
        }

        String experiment = "Experiment %d is ".formatted(id);
        assertThat(lines.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(line -> line.startsWith(experiment)))
                .containsExactly(
                        experiment + "QUEUED after 0 epochs",
                        experiment + "RUNNING after 0 epochs",
                        experiment + "SUCCEEDED after 2 epochs: the budget of 8 iterations is used");
        assertThat(lines.list)
                .filteredOn(line -> line.getFormattedMessage().contains("Experiment " + id))
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("experiment", "" + id));
    }

    private static boolean isAbout(ILoggingEvent line, long id, String end) {
        return line.getFormattedMessage().equals("Experiment %d: %s".formatted(id, end));
    }

    @Test
    void the_readers_of_queries_find_what_they_ask_for() {
        assertThat(new PromQuery("sum by (a) (rate(x_total{b=\"c\",d=~\"e|f\"}[5m])) / on(g) (h > 0) and i").series())
                .containsExactlyInAnyOrder(
                        new PromQuery.Series("x_total", List.of("b=\"c\"")),
                        new PromQuery.Series("h", List.of()),
                        new PromQuery.Series("i", List.of()));
    }

    @Test
    void panels_have_places_of_their_own() throws IOException {
        JsonNode panels =
                JsonMapper.shared().readTree(Files.readString(DASHBOARD)).path("panels");
        assertThat(panels.valueStream().map(panel -> panel.at("/gridPos/x") + "," + panel.at("/gridPos/y")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
    }
}
