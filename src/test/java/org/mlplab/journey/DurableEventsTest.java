package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Readers are told nothing that a kill would take back: H2 writes its file as late as it can here, and what they have been told is
 * looked for in the file as it is at that moment.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "mlplab.workers=1")
@DirtiesContext
class DurableEventsTest {

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void lateWrites(DynamicPropertyRegistry settings) {
        settings.add("mlplab.home", () -> folder.resolve("home").toString());
        settings.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:" + folder.resolve("home/mlplab") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=3600000");
    }

    @Test
    void what_readers_are_told_of_is_in_the_file() throws IOException, SQLException {
        Api api = new Api(port);
        long experiment = api.submit("""
                {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 8}]},
                 'training': {'epochs': 5, 'batchSize': 500}}""");
        try (EventReader reader = EventReader.open(() -> api, "/experiments/" + experiment + "/events")) {
            assertThat(durable("experiment_transition where number = "
                            + reader.await("state").data().path("number").asInt() + " and experiment_id = "
                            + experiment))
                    .isOne();
            assertThat(reader.await("end").data().path("state").asString()).isEqualTo("SUCCEEDED");
            assertThat(durable("experiment where state = 'SUCCEEDED' and id = " + experiment))
                    .isOne();
            assertThat(durable("epoch_metrics where experiment_id = " + experiment))
                    .isEqualTo(5);
        }
        long study = api.post("/studies", """
                        {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 8}]},
                                  'training': {'epochs': 2, 'batchSize': 500}},
                         'space': {'/optimizer/learningRate': {'values': [0.01, 0.1]}}, 'sampler': {'type': 'GRID'}}""").expect(202).json().path("id").asLong();
        try (EventReader reader = EventReader.open(() -> api, "/studies/" + study + "/events")) {
            reader.await("end");
            assertThat(durable("study where state = 'SUCCEEDED' and id = " + study))
                    .isOne();
        }
    }

    /** Rows that would be there if the service were killed now. */
    private static int durable(String rows) throws IOException, SQLException {
        Files.copy(
                folder.resolve("home/mlplab.mv.db"),
                folder.resolve("killed.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("killed"));
                ResultSet count = connection.createStatement().executeQuery("select count(*) from " + rows)) {
            count.next();
            return count.getInt(1);
        }
    }
}
