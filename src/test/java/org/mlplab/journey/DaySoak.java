package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.SetTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A day of mixed use, a minute at each step, of which only the trainings take real time: experiments and studies come, rest, go on,
 * are cancelled and removed, are looked at, predicted with and exported, tables are uploaded and removed, and bad requests come in
 * between. Run by {@code ./mvnw -Psoak test}; {@code -Dsoak.minutes} for another length, {@code -Dsoak.seed} for another day.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(DaySoak.DayClock.class)
@EnabledOnOs(OS.LINUX)
class DaySoak {

    private static final int MINUTES = Integer.getInteger("soak.minutes", 24 * 60);
    private static final long SEED = Long.getLong("soak.seed", 1);
    /** Until then the JIT fills its code cache. */
    private static final int WARM = MINUTES / 3;

    private static final long MOST_GROWTH_KIB = 64 * 1024;

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    @Autowired
    private SetTime clock;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    @TestConfiguration
    static class DayClock {

        @Bean
        @Primary
        SetTime dayClock() {
            return new SetTime();
        }
    }

    @Test
    void a_day_of_mixed_use_leaves_nothing_behind_and_does_not_grow() throws IOException {
        Api api = new Api(port);
        DayOfUse use = new DayOfUse(api, SEED);
        long warm = 0;
        for (int minute = 1; minute <= MINUTES; minute++) {
            clock.pass(Duration.ofMinutes(1));
            use.act();
            if (minute % 60 == 0) {
                use.removeOld(clock.instant().minus(Duration.ofHours(3)));
            }
            if (minute == WARM) {
                warm = ResidentMemory.kib();
            }
            if (minute % 120 == 0) {
                System.out.printf("soak: minute %d, %d MiB resident%n", minute, ResidentMemory.kib() / 1024);
            }
        }
        use.cancelAll();
        awaitEnd();
        System.out.println("soak: " + use.answers());
        assertThat(api.get("/actuator/health").expect(200).json().path("status").asString())
                .isEqualTo("UP");
        assertThat(rows("checkpoint")).isZero();
        assertThat(rows("scheduled_tasks")).isZero();
        assertThat(rows("experiment where state not in ('SUCCEEDED', 'CANCELLED', 'DIVERGED')"))
                .as("failed, or not ended")
                .isZero();
        assertThat(KilledRuns.filesIn(home)).allMatch(file -> file.startsWith("mlplab"));
        assertThat(ResidentMemory.kib() - warm).isLessThan(MOST_GROWTH_KIB);
    }

    private void awaitEnd() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    // What is cancelled is noticed, and what is delayed is due, as time goes on.
                    clock.pass(Duration.ofMinutes(1));
                    assertThat(rows("experiment where state in ('QUEUED', 'RUNNING', 'PAUSING', 'CANCELLING')"))
                            .isZero();
                    assertThat(rows("scheduled_tasks")).isZero();
                });
    }

    private int rows(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }
}
