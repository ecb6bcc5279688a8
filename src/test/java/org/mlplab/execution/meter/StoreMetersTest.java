package org.mlplab.execution.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.node.NodeState;
import org.mlplab.execution.node.Nodes;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.list.ExperimentTotals;
import org.mlplab.experiment.queue.QueueContents;
import org.mlplab.experiment.queue.QueueProperties;
import org.mlplab.study.lifecycle.StudyEngine;
import org.springframework.dao.QueryTimeoutException;

class StoreMetersTest {

    private final ExperimentTotals experiments = mock();
    private final QueueContents queue = mock();
    private final StudyEngine studies = mock();
    private final Nodes nodes = mock();
    private final StoreReadings readings = new StoreReadings(experiments, queue, studies, nodes);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void bind() {
        new StoreMeters(readings, new QueueProperties(1000, 6)).bindTo(registry);
    }

    private double value(String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }

    @Test
    void shows_what_was_read_last_and_asks_nobody() {
        when(experiments.notEnded()).thenReturn(Map.of(ExperimentState.QUEUED, 7L));
        when(queue.delayed()).thenReturn(2L);
        when(studies.running()).thenReturn(List.of(1L, 5L));
        when(nodes.states()).thenReturn(Map.of(NodeState.SILENT, 1L));
        readings.read();
        when(experiments.notEnded()).thenThrow(new AssertionError("a scrape asked the store"));

        assertThat(value("mlplab.store.up")).isEqualTo(1);
        assertThat(value("mlplab.experiments", "state", "queued")).isEqualTo(7);
        assertThat(value("mlplab.experiments", "state", "running")).isZero();
        assertThat(value("mlplab.queue.delayed")).isEqualTo(2);
        assertThat(value("mlplab.queue.capacity")).isEqualTo(1000);
        assertThat(value("mlplab.studies.running")).isEqualTo(2);
        assertThat(value("mlplab.nodes", "state", "silent")).isEqualTo(1);
        assertThat(value("mlplab.nodes", "state", "up")).isZero();
    }

    @Test
    void shows_no_figures_of_a_store_that_cannot_be_read() {
        when(nodes.states()).thenReturn(Map.of(NodeState.UP, 1L));
        readings.read();
        when(nodes.states()).thenThrow(new QueryTimeoutException("down"));

        readings.read();

        assertThat(value("mlplab.store.up")).isZero();
        assertThat(value("mlplab.nodes", "state", "up")).isNaN();
        assertThat(value("mlplab.experiments", "state", "queued")).isNaN();
    }
}
