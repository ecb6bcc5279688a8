package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a report costs the database, and that all of it is of one moment. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:report;DB_CLOSE_DELAY=-1")
class StudyReportTest extends RunningService {

    private static final String STUDY = """
            {'name': 'rates', 'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 4}]},
             'training': {'epochs': 1, 'batchSize': 500}},
             'space': {'/optimizer/learningRate': {'low': 0.0001, 'high': 0.1, 'log': true}},
             'sampler': {'type': 'RANDOM'}, 'budget': {'trials': %d}}""";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_report_of_thirty_trials_takes_as_many_statements_as_one_of_three() {
        long three = study(3);
        long thirty = study(30);
        for (String format : List.of("html", "markdown", "csv")) {
            List<String> few = statements(three, format);

            assertThat(few).isNotEmpty();
            assertThat(statements(thirty, format)).containsExactlyInAnyOrderElementsOf(few);
        }
    }

    @Test
    void all_of_a_report_is_read_in_one_transaction() {
        long id = study(3);
        RequestStatements.isolations.clear();

        report(id, "html");

        assertThat(RequestStatements.isolations).containsExactly(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Test
    void the_table_has_the_trials_as_they_are_listed() {
        long id = study(3);
        JsonNode listed = api.get("/studies/" + id + "/trials").expect(200).json();
        assertThat(api.get("/experiments/%d/weights"
                                .formatted(listed.at("/0/experimentId").asLong()))
                        .expect(200)
                        .json()
                        .path("epochs"))
                .as("no snapshots are taken of trials")
                .isEmpty();
        String[] rows = api.get("/studies/%d/report?format=csv".formatted(id))
                .expect(200)
                .response()
                .body()
                .split("\\R");

        assertThat(rows).hasSize(4);
        for (JsonNode trial : listed) {
            assertThat(rows[trial.path("number").asInt() + 1])
                    .isEqualTo("%d,%d,SUCCEEDED,%s,%s,1,,,,,"
                            .formatted(
                                    trial.path("number").asInt(),
                                    trial.path("experimentId").asLong(),
                                    trial.path("values")
                                            .path("/optimizer/learningRate")
                                            .numberValue(),
                                    trial.path("value").numberValue()));
        }
    }

    private long study(int trials) {
        long id = api.post("/studies", STUDY.formatted(trials))
                .expect(202)
                .json()
                .path("id")
                .asLong();
        assertThat(api.endedStudy(id).at("/progress/succeeded").asInt()).isEqualTo(trials);
        // The winner is the last trial, so that both reports show the weights of the first network, too.
        jdbc.update("update study_trial set score = 1 where study_id = ? and number = ?", id, trials - 1);
        return id;
    }

    private List<String> statements(long id, String format) {
        RequestStatements.prepared.clear();
        report(id, format);
        return List.copyOf(RequestStatements.prepared);
    }

    private void report(long id, String format) {
        api.get("/studies/%d/report?format=%s".formatted(id, format)).expect(200);
    }

    /** The statements that threads of HTTP requests prepare. */
    @TestConfiguration
    static class RequestStatements {

        static final List<String> prepared = new CopyOnWriteArrayList<>();
        static final List<Integer> isolations = new CopyOnWriteArrayList<>();

        @Bean
        static BeanPostProcessor countingDataSource() {
            return DataSourceListener.register((target, method, arguments) -> {
                if (!Thread.currentThread().getName().startsWith("http-")) {
                    return;
                }
                if (method.getName().equals("prepareStatement")) {
                    // However many values an "in" has.
                    prepared.add(((String) arguments[0]).replaceAll("\\?(, \\?)+", "?"));
                }
                if (method.getName().equals("commit")) {
                    isolations.add(((Connection) target).getTransactionIsolation());
                }
            });
        }
    }
}
