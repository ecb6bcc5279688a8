package org.mlplab.execution.node;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.after;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mlplab.database.DatabaseKind;
import org.mlplab.execution.Node;
import org.mlplab.execution.Role;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.memory.NodeMemory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.dao.DataAccessResourceFailureException;

/** A node's heartbeat, and that no fault of the database harms the node. */
class NodeHeartbeatTest {

    private static final int SOON = 5000;

    private final NodeTable table = mock();
    private final Node node = new Node();
    private final DatabaseKind database = mock();
    private final NodeHeartbeat heartbeat = new NodeHeartbeat(
            table,
            node,
            new WorkerProperties(Set.of(Role.WORKER), 3, 2, Duration.ofSeconds(2), Duration.ofMinutes(5)),
            new WorkerProperties.Capacity(3, 2),
            mock(NodeMemory.class),
            database,
            new NoBuild(),
            Clock.systemUTC());

    private static final class NoBuild implements ObjectProvider<BuildProperties> {
        @Override
        public Stream<BuildProperties> stream() {
            return Stream.empty();
        }
    }

    @Test
    void is_there_then_drains_then_signs_off() {
        heartbeat.start();
        verify(table, timeout(SOON))
                .heardOf(
                        argThat(facts -> facts.name().equals(node.name())
                                && facts.workers() == 3
                                && facts.roles().equals(Set.of(Role.WORKER))),
                        eq(false));
        verify(table, timeout(SOON)).removeAllBut(node.name());

        heartbeat.stopBegins();
        verify(table, timeout(SOON)).heardOf(any(), eq(true));

        heartbeat.stop();
        verify(table).remove(node.name());
    }

    @Test
    void outlasts_a_dead_database() {
        doThrow(new DataAccessResourceFailureException("gone"))
                .doNothing()
                .when(table)
                .heardOf(any(), anyBoolean());
        doThrow(new DataAccessResourceFailureException("gone")).when(table).remove(anyString());

        heartbeat.start();
        verify(table, timeout(SOON)).heardOf(any(), eq(false));
        heartbeat.stopBegins();
        verify(table, timeout(SOON)).heardOf(any(), eq(true));
        assertThatNoException().isThrownBy(heartbeat::stop);
    }

    @Test
    @Timeout(4)
    void does_not_wait_long_for_a_database_that_does_not_answer() {
        var never = new CountDownLatch(1);
        doAnswer(call -> {
                    never.await();
                    return null;
                })
                .when(table)
                .heardOf(any(), anyBoolean());

        heartbeat.start();
        verify(table, timeout(SOON)).heardOf(any(), anyBoolean());
        heartbeat.stopBegins();
        heartbeat.stop();
        verify(table, after((int) Duration.ofMillis(100).toMillis()).never()).remove(anyString());
        verify(table, never()).removeSilent();
    }
}
