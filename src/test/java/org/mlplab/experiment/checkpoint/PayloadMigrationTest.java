package org.mlplab.experiment.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.PostgresServer;
import org.mlplab.database.chunk.ChunkSize;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What an earlier version stored in one piece is read as before. */
class PayloadMigrationTest {

    private static void migrate(DriverManagerDataSource database, String vendor, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .target(target)
                .load()
                .migrate();
    }

    @ParameterizedTest
    @CsvSource({"h2, 1", "postgresql, 3"})
    void reads_what_was_stored_in_one_piece(String vendor, int chunks) {
        var database = new DriverManagerDataSource(
                vendor.equals("h2") ? "jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1" : PostgresServer.newDatabase());
        migrate(database, vendor, "14?");
        var jdbc = new JdbcTemplate(database);
        byte[] old = new byte[10_000_000];
        new Random(1).nextBytes(old);
        jdbc.update(LargePayload.EXPERIMENT);
        jdbc.update("insert into checkpoint (experiment_id, iteration, epoch, payload) values (1, 10, 1, ?)", old);
        jdbc.update("insert into final_parameters (experiment_id, payload) values (1, ?)", old);

        migrate(database, vendor, "15");

        var chunkSize = new ChunkSize(4 << 20);
        var checkpoints = new Checkpoints(jdbc, chunkSize);
        var parameters = new FinalParameters(jdbc, chunkSize);
        assertThat(checkpoints.of(1)).containsExactly(new StoredCheckpoint(10, 1, old.length));
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            byte[] read = checkpoints.read(1, checkpoints.of(1).get(0), (in, bytes) -> in.readAllBytes());
            assertThat(read).isEqualTo(old);
            assertThat(parameters.read(1, (in, bytes) -> in.readAllBytes())).hasValue(old);
        });
        assertThat(Objects.requireNonNull(jdbc.queryForObject("select count(*) from checkpoint_chunk", Integer.class)))
                .isEqualTo(chunks);
    }
}
