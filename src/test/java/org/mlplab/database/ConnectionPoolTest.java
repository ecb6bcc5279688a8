package org.mlplab.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.PostgresServer;
import org.mlplab.database.embedded.OneWriterDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

class ConnectionPoolTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/data/mlplab, true",
        "jdbc:h2:mem:test, true",
        "jdbc:h2:tcp://host/mlplab, false",
        "jdbc:postgresql://host/mlplab, false"
    })
    void one_at_a_time_changes_an_embedded_database(String url, boolean one) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);

            new ConnectionPool(new MockEnvironment()).postProcessBeforeInitialization(pool, "dataSource");

            assertThat(pool.getDataSource() instanceof OneWriterDataSource).isEqualTo(one);
        }
    }

    @Test
    void postgres_ends_transactions_that_stand_still_and_answers_in_one_process() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(PostgresServer.newDatabase());

            new ConnectionPool(new MockEnvironment()).postProcessBeforeInitialization(pool, "dataSource");

            var jdbc = new JdbcTemplate(pool);
            assertThat(jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class))
                    .isEqualTo("10s");
            assertThat(jdbc.queryForObject("show max_parallel_workers_per_gather", String.class))
                    .isEqualTo("0");
        }
    }
}
