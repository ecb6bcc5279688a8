package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A database that is stopped in the middle of training, and one whose connections are cut. Training waits, and ends with the
 * numbers of a run left alone. {@code -Dmlplab.faults.outageSeconds} makes the outage longer.
 */
class PostgresOutageTest {

    private static final Duration LONGER = Duration.ofSeconds(Integer.getInteger("mlplab.faults.outageSeconds", 0));

    private static final String RUN = """
            {'name': 'outage', 'dataset': {'name': 'digits'},
             'network': {'hiddenLayers': [{'units': 100, 'dropoutRate': 0.2}]},
             'training': {'epochs': 300, 'batchSize': 20}, 'seed': 5}""";

    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private ServiceProcess service;

    @BeforeEach
    void start() throws IOException {
        server = startServer(0);
        service = ServiceProcess.start(
                folder.resolve("service.log"),
                List.of(
                        "mlplab.home=" + folder.resolve("home"),
                        "mlplab.heartbeat=1s",
                        "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres")));
    }

    private EmbeddedPostgres startServer(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(new File("target/postgres").getAbsoluteFile())
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        server.close();
    }

    @Test
    void training_outlasts_an_outage_of_its_database() throws IOException, SQLException {
        Api api = service.api();
        long whole = api.submit(RUN);
        api.ended(whole);
        TrainedRun expected = TrainedRun.of(api, whole);

        long stopped = api.submit(RUN);
        awaitEpoch(stopped);
        int port = server.getPort();
        server.close();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> service.log().contains("Experiment %d, attempt 1: the database".formatted(stopped)));
        await().atMost(LONGER.plusMinutes(1)).pollDelay(LONGER).until(() -> true);
        assertThat(api.get("/experiments/" + stopped).expect(503).header("Retry-After"))
                .isEqualTo("5");
        server = startServer(port);
        assertEndsAs(expected, stopped);

        long cut = api.submit(RUN);
        awaitEpoch(cut);
        cutConnections();
        assertEndsAs(expected, cut);
    }

    private void awaitEpoch(long id) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> service.api()
                                .get("/experiments/" + id)
                                .json()
                                .at("/progress/epoch")
                                .asInt()
                        > 20);
    }

    private void assertEndsAs(TrainedRun expected, long id) {
        JsonNode ended = ended(id);
        assertThat(ended.path("state").asString())
                .as(ended.path("stateReason").asString())
                .isEqualTo("SUCCEEDED");
        assertThat(TrainedRun.of(service.api(), id)).isEqualTo(expected);
    }

    /** Connections that were cut may lie in the pool: a request that gets one is told to come again. */
    private JsonNode ended(long id) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> service.api().get("/experiments/" + id),
                        answer -> answer.status() == 503
                                ? answer.header("Retry-After").isEmpty()
                                : Api.isFinal(answer.expect(200).json()))
                .expect(200)
                .json();
    }

    private void cutConnections() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'");
        }
    }
}
