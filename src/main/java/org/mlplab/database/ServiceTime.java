package org.mlplab.database;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The time that all nodes of a database agree on, whatever their own clocks show: the database's. An embedded database has its
 * machine's.
 */
@Configuration(proxyBeanMethods = false)
class ServiceTime {

    @Bean
    Clock clock(DatabaseKind database, DataSource dataSource) {
        var jdbc = new JdbcTemplate(dataSource);
        return database.isShared()
                ? new SteadyClock(() -> timeOf(jdbc), true, System::nanoTime)
                : new SteadyClock(Instant::now, false, System::nanoTime);
    }

    private static Instant timeOf(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject("select current_timestamp", OffsetDateTime.class))
                .toInstant();
    }
}
