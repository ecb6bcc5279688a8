package org.mlplab.execution.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.JsonTaskData;
import org.mlplab.study.lifecycle.StudyEngine;
import org.mlplab.study.lifecycle.Uptime;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.json.JsonMapper;

class StudyStepTaskTest {

    private static final long STUDY = 7;

    private final SettableClock time = new SettableClock();
    private final StudyEngine engine = mock(StudyEngine.class);
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    private final Clock clock =
            InstantSource.tick(time::now, Duration.ofMillis(1)).withZone(ZoneOffset.UTC);
    private final ManualScheduler node = (ManualScheduler) TestHelper.createManualScheduler(
                    dataSource,
                    new StudyStepTask(engine, mock(Uptime.class), jdbc, clock, new SimpleMeterRegistry()).task())
            .clock(time)
            .tableName(StudyQueue.STEPS)
            .serializer(new JsonTaskData(JsonMapper.builder().build()))
            .build();

    @BeforeEach
    void tables() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/h2/V21__study_jobs.sql")).execute(dataSource);
        time.set(Instant.parse("2026-01-01T00:00:00Z"));
    }

    private void wake() {
        node.schedule(StudyStepTask.wake(STUDY), time.now());
    }

    private int jobs() {
        return jdbc.queryForList("select task_instance from study_step").size();
    }

    @Test
    void one_step_stands_for_all_wake_ups_before_it_and_its_job_alone_is_left() {
        when(engine.advance(STUDY)).thenReturn(Optional.of(time.now().plus(Duration.ofMinutes(5))));
        for (int i = 0; i < 10; i++) {
            wake();
        }

        node.runAnyDueExecutions();

        verify(engine, times(1)).advance(STUDY);
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void a_wake_up_during_a_step_is_followed_by_another_step() {
        when(engine.advance(STUDY))
                .thenAnswer(step -> {
                    wake();
                    return Optional.of(time.now().plus(Duration.ofMinutes(5)));
                })
                .thenReturn(Optional.of(time.now().plus(Duration.ofMinutes(5))));
        wake();

        node.runAnyDueExecutions();
        node.runAnyDueExecutions();

        verify(engine, times(2)).advance(STUDY);
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void a_study_is_looked_at_again_at_the_time_that_it_names_and_has_no_job_once_it_has_ended() {
        when(engine.advance(STUDY)).thenReturn(Optional.of(time.now().plusSeconds(30)), Optional.empty());
        wake();
        node.runAnyDueExecutions();

        node.tick(Duration.ofSeconds(29));
        node.runAnyDueExecutions();
        verify(engine, times(1)).advance(STUDY);
        node.tick(Duration.ofSeconds(2));
        node.runAnyDueExecutions();

        verify(engine, times(2)).advance(STUDY);
        assertThat(jobs()).isZero();
    }

    @Test
    void a_fault_of_the_machine_is_tried_again_without_end() {
        when(engine.advance(STUDY)).thenThrow(new QueryTimeoutException("the database is away"));
        wake();

        for (int i = 0; i < 5 * Retry.MOST_FAILURES; i++) {
            node.runAnyDueExecutions();
            node.tick(Duration.ofMinutes(1));
        }

        verify(engine, times(5 * Retry.MOST_FAILURES)).advance(STUDY);
        verify(engine, never()).giveUp(anyLong(), contains(""));
    }

    @Test
    void a_fault_of_the_study_gives_it_up_after_twenty_tries_and_the_machine_s_faults_do_not_count() {
        when(engine.advance(STUDY))
                .thenThrow(new QueryTimeoutException("the database is away"))
                .thenThrow(new QueryTimeoutException("the database is away"))
                .thenThrow(new IllegalStateException("a move that cannot be made"));
        wake();

        for (int i = 0; i < Retry.MOST_FAILURES + 1; i++) {
            node.runAnyDueExecutions();
            node.tick(Duration.ofMinutes(1));
        }
        verify(engine, never()).giveUp(anyLong(), contains(""));
        node.runAnyDueExecutions();

        verify(engine).giveUp(eq(STUDY), contains("a move that cannot be made"));
        assertThat(jobs()).isZero();
    }

    @Test
    void tries_are_twice_as_far_apart_each_time_and_a_minute_at_most() {
        assertThat(Retry.delay(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Retry.delay(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Retry.delay(1000)).isEqualTo(Duration.ofMinutes(1));
    }
}
