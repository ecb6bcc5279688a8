package org.mlplab.study.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A clock that all nodes of a database share and that stands still while none of them is up: what studies count their
 * seconds by. Some node tells it every ten seconds that the service is up; a longer silence is an outage.
 */
@Component
public class Uptime {

    private static final double LONGEST_GAP_SECONDS = 30;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Uptime(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Beat(double seconds, OffsetDateTime seen) {

        static Beat of(ResultSet row, int number) throws SQLException {
            return new Beat(row.getDouble(1), row.getObject(2, OffsetDateTime.class));
        }

        double secondsAt(Instant now) {
            double gap = Duration.between(seen.toInstant(), now).toMillis() / 1e3;
            return seconds + Math.max(0, Math.min(gap, LONGEST_GAP_SECONDS));
        }
    }

    private Beat last() {
        return jdbc.query("select seconds, seen from service_uptime", Beat::of).get(0);
    }

    /** Seconds that the service has been up since the database was made. */
    double seconds() {
        return last().secondsAt(clock.instant());
    }

    /** Called every ten seconds while the service is up, by one node for all. */
    public void beat() {
        Beat last = last();
        Instant now = clock.instant();
        jdbc.update(
                "update service_uptime set seconds = ?, seen = ? where seen = ?",
                last.secondsAt(now),
                now.atOffset(ZoneOffset.UTC),
                last.seen());
    }
}
