package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.mlplab.PostgresServer;

/** On PostgreSQL with two nodes: the other one goes on. */
class PostgresKillTest extends KilledRuns {

    private final String database = PostgresServer.newDatabase();

    private Path home() {
        return folder.resolve("home");
    }

    @Override
    List<String> settings() {
        return List.of("mlplab.home=" + home(), "spring.datasource.url=" + database, "mlplab.heartbeat=1s");
    }

    @Override
    String databaseUrl() {
        return database;
    }

    @Override
    int nodeCount() {
        return 2;
    }

    @Override
    void assertNothingIsLeft() {
        assertThat(filesIn(home())).isEmpty();
    }
}
