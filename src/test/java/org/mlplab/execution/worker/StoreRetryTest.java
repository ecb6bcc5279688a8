package org.mlplab.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.Shutdown;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class StoreRetryTest {

    private final Shutdown shutdown = new Shutdown();
    private final List<Duration> pauses = new ArrayList<>();
    private long now;
    private int calls;
    private final StoreRetry retry = new StoreRetry(Duration.ofMinutes(5), shutdown, () -> now, this::pause);

    private final StoreHealth health = new StoreHealth(retry);
    private final List<Status> meanwhile = new ArrayList<>();

    private void pause(Duration duration) {
        pauses.add(duration);
        meanwhile.add(health.health().getStatus());
        now += duration.toNanos();
    }

    private int storeAfter(Duration outage) {
        calls++;
        if (now < outage.toNanos()) {
            throw new DataAccessResourceFailureException("the connection was cut");
        }
        return calls;
    }

    @Test
    void stores_when_the_database_is_back() {
        assertThat(retry.call("epoch", () -> storeAfter(Duration.ofSeconds(20))))
                .isEqualTo(calls);

        assertThat(pauses)
                .startsWith(
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        Duration.ofMillis(400),
                        Duration.ofMillis(800),
                        Duration.ofMillis(1600),
                        Duration.ofMillis(3200),
                        Duration.ofSeconds(5))
                .allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(5)));
    }

    @Test
    void health_is_down_while_the_database_takes_nothing() {
        retry.run("epoch", () -> storeAfter(Duration.ofMillis(250)));

        assertThat(meanwhile).containsExactly(Status.DOWN, Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void gives_up_when_its_patience_ends() {
        assertThatThrownBy(() -> retry.run("epoch", () -> storeAfter(Duration.ofHours(1))))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("epoch");
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(306));
    }

    @Test
    void does_not_repeat_what_the_database_refuses() {
        assertThatThrownBy(() -> retry.run("epoch", () -> {
                    calls++;
                    throw new DataIntegrityViolationException("twice");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(calls).isOne();
    }

    @Test
    void does_not_keep_a_node_from_stopping() {
        shutdown.begin();

        assertThatThrownBy(() -> retry.run("epoch", () -> storeAfter(Duration.ofHours(1))))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(calls).isOne();
    }
}
