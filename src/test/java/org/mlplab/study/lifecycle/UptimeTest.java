package org.mlplab.study.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UptimeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final JdbcTemplate jdbc =
            new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:uptime;DB_CLOSE_DELAY=-1"));
    private Instant now = START;
    private final Uptime uptime =
            new Uptime(jdbc, InstantSource.tick(() -> now, Duration.ofMillis(1)).withZone(ZoneOffset.UTC));

    @BeforeEach
    void table() {
        jdbc.execute("create table if not exists service_uptime"
                + " (id int primary key, seconds double precision, seen timestamp with time zone)");
        jdbc.update("delete from service_uptime");
        jdbc.update("insert into service_uptime values (1, 0, ?)", START.atOffset(ZoneOffset.UTC));
    }

    private void up(Duration time) {
        now = now.plus(time);
        uptime.beat();
    }

    @Test
    void counts_the_time_between_beats_and_since_the_last() {
        for (int i = 0; i < 6; i++) {
            up(Duration.ofSeconds(10));
        }
        now = now.plusSeconds(5);

        assertThat(uptime.seconds()).isEqualTo(65);
    }

    @Test
    void an_outage_counts_as_thirty_seconds_at_most_however_long_it_was() {
        up(Duration.ofSeconds(10));
        up(Duration.ofHours(3));
        up(Duration.ofSeconds(10));

        assertThat(uptime.seconds()).isEqualTo(50);
    }

    @Test
    void a_study_counts_it_while_it_runs_and_not_while_it_is_paused() {
        var study = new Study("", "", null, now, 100);
        study.pause(now, 110);
        assertThat(study.seconds(500)).isEqualTo(10);

        study.resume(now, 500);

        assertThat(study.seconds(505)).isEqualTo(15);
    }

    @Test
    void a_study_does_not_count_how_long_it_waits_for_its_own_look() {
        var study = new Study("", "", null, now, 100);
        assertThat(study.awaitLook("all was tried", 110)).isTrue();
        assertThat(study.awaitLook("all was tried", 120)).isFalse();
        assertThat(study.seconds(3_710)).isEqualTo(10);

        study.extend("", now, 4_000);

        assertThat(study.awaitsLook()).isFalse();
        assertThat(study.seconds(4_005)).isEqualTo(15);
    }
}
