package org.mlplab.execution.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
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
import org.mlplab.webhook.delivery.Deliveries;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.json.JsonMapper;

class DeliveryTaskTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SettableClock time = new SettableClock();
    private final Clock clock =
            InstantSource.tick(time::now, Duration.ofMillis(1)).withZone(ZoneOffset.UTC);
    private final Deliveries deliveries = mock(Deliveries.class);
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @BeforeEach
    void table() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/h2/V40__webhook_jobs.sql"))
                .execute(dataSource);
        time.set(START);
    }

    private ManualScheduler node() {
        return (ManualScheduler)
                TestHelper.createManualScheduler(dataSource, new DeliveryTask(deliveries, clock).task())
                        .clock(time)
                        .tableName(DeliveryQueue.TABLE)
                        .serializer(new JsonTaskData(JsonMapper.builder().build()))
                        .build();
    }

    private int jobs() {
        return new JdbcTemplate(dataSource)
                .queryForList("select task_instance from webhook_job")
                .size();
    }

    @Test
    void is_done_again_when_it_is_due_by_another_process_too() {
        ManualScheduler first = node();
        first.schedule(DeliveryTask.job("a"), time.now());
        when(deliveries.deliver("a")).thenReturn(Optional.of(START.plusSeconds(5)));
        first.runAnyDueExecutions();
        assertThat(jobs()).isEqualTo(1);

        ManualScheduler next = node();
        time.set(START.plusSeconds(4));
        next.runAnyDueExecutions();
        verify(deliveries, times(1)).deliver("a");
        time.set(START.plusSeconds(5));
        when(deliveries.deliver("a")).thenReturn(Optional.empty());
        next.runAnyDueExecutions();

        verify(deliveries, times(2)).deliver("a");
        assertThat(jobs()).isZero();
    }

    @Test
    void is_kept_where_the_database_fails_it() {
        ManualScheduler node = node();
        node.schedule(DeliveryTask.job("a"), time.now());
        when(deliveries.deliver("a"))
                .thenThrow(new QueryTimeoutException("away"))
                .thenReturn(Optional.empty());
        node.runAnyDueExecutions();
        assertThat(jobs()).isEqualTo(1);

        time.set(START.plusSeconds(2));
        node.runAnyDueExecutions();

        assertThat(jobs()).isZero();
    }
}
