package org.mlplab.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * H2 commits every change of a table by itself. A process that is killed at the end of a migration, before Flyway has noted
 * it, leaves a database on which the whole migration is done again.
 */
class RepeatedMigrationTest {

    private final DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:again;DB_CLOSE_DELAY=-1");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .target(target)
                .load()
                .migrate();
    }

    private void killedAfter(String script) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script)).execute(database);
    }

    @Test
    void every_migration_since_the_first_release_can_be_done_again() {
        migrate("6");
        jdbc.update(
                "insert into experiment (id, name, notes, dataset, spec, spec_hash, state, attempt, created_at, epoch,"
                        + " iteration, iterations) values (1, '', '', '', '{}', '', 'PAUSED', 1, current_timestamp, 0, 10, 20)");
        jdbc.update(
                "insert into checkpoint (experiment_id, iteration, epoch, payload) values (1, 10, 0, ?)",
                new byte[] {1, 2});
        killedAfter("common/V7__queue.sql");
        migrate("8");
        killedAfter("common/V10__iteration_losses.sql");
        migrate("10");
        killedAfter("common/V12__no_json_losses.sql");
        migrate("12");
        killedAfter("h2/V15__payload_chunks.sql");
        migrate("15");
        killedAfter("common/V16__no_whole_payloads.sql");
        migrate("20");
        killedAfter("h2/V21__study_jobs.sql");
        migrate("21");
        killedAfter("common/V22__study_uptime_looks_and_counts.sql");
        migrate("22");
        killedAfter("common/V27__nodes.sql");
        migrate("27");
        killedAfter("common/V28__search.sql");
        migrate("28");
        killedAfter("h2/V29__weight_snapshots.sql");
        migrate("29");
        killedAfter("h2/V36__dataset_uploads.sql");
        migrate("36");
        killedAfter("common/V37__keys_and_owners.sql");
        migrate("37");
        killedAfter("common/V38__turns.sql");
        migrate("38");
        migrate("43");
        killedAfter("h2/V44__covering_indexes.sql");
        migrate("44");

        assertThat(jdbc.queryForList("select payload from checkpoint_chunk", byte[].class))
                .containsExactly(new byte[] {1, 2});
        assertThat(jdbc.queryForList("select bytes from checkpoint", Long.class))
                .containsExactly(2L);
        assertThat(jdbc.queryForList("select id from service_uptime", Long.class))
                .containsExactly(1L);
    }
}
