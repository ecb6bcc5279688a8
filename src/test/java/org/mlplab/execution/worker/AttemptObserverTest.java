package org.mlplab.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.Shutdown;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.meter.WorkerMeters;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.weights.SnapshotPlan;
import org.mlplab.spec.document.Specs;

class AttemptObserverTest {

    private final Attempts attempts = mock();
    private final WorkerMeters meters =
            new WorkerMeters(new SimpleMeterRegistry(), ObservationRegistry.NOOP, new WorkerProperties.Capacity(1, 1));
    private final Attempt attempt =
            new Attempt(1, 1, Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), "", false);
    private final StoreRetry retry = new StoreRetry(
            Duration.ofMinutes(1),
            new Shutdown(),
            () -> 0,
            pause -> assertThat(pause).isNull());
    private boolean nodeStops;
    private long now;
    private final AttemptObserver observer = new AttemptObserver(
            new AttemptStore(attempts, attempt, retry, meters.of(attempt.spec()), () -> {}),
            new SnapshotPlan(2),
            100,
            () -> nodeStops,
            () -> now);

    @BeforeEach
    void trains() {
        wants(ExperimentState.RUNNING);
    }

    private void wants(ExperimentState state) {
        when(attempts.wanted(any())).thenReturn(state);
        when(attempts.progressed(any(), anyLong(), anyDouble())).thenReturn(state);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void tells_the_speed_of_iterations_without_what_came_before() {
        pass(Duration.ofMinutes(10)); // the data set's download

        observer.iterationsBegin();
        pass(Duration.ofMillis(400));
        observer.iterationEnded(101);
        verify(attempts, never()).progressed(any(), anyLong(), anyDouble());
        pass(Duration.ofMillis(1600));
        observer.iterationEnded(104);

        verify(attempts).progressed(attempt, 104, 0.5);
    }

    @Test
    void hears_a_wish_within_a_second_by_writes_that_happen_anyway() {
        observer.iterationsBegin();
        for (int iteration = 101; iteration <= 200; iteration++) {
            pass(Duration.ofMillis(100));
            observer.iterationEnded(iteration);
            assertThat(observer.stopRequested()).isFalse();
        }
        verify(attempts, times(20)).progressed(any(), anyLong(), anyDouble());
        verify(attempts, never()).wanted(any());

        wants(ExperimentState.CANCELLING);
        for (int iteration = 201; iteration <= 205; iteration++) {
            pass(Duration.ofMillis(100));
            observer.iterationEnded(iteration);
        }
        assertThat(observer.stopRequested()).isTrue();
    }

    @Test
    void asks_by_itself_while_data_are_loaded() {
        assertThat(observer.stopRequested()).isFalse();
        wants(ExperimentState.PAUSING);
        pass(Duration.ofMillis(600));
        assertThat(observer.stopRequested()).isTrue();
    }

    @Test
    void stops_when_its_node_does() {
        nodeStops = true;
        assertThat(observer.stopRequested()).isTrue();
    }
}
