package org.mlplab.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mlplab.database.chunk.Payload;
import org.mlplab.execution.Shutdown;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.meter.WorkerMeters;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.checkpoint.StoredCheckpoint;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.Checkpoint;

class ResumePointTest {

    private static final StoredCheckpoint NEWEST = new StoredCheckpoint(20, 4, 100);
    private static final StoredCheckpoint BEFORE = new StoredCheckpoint(5, 2, 164);

    private final Attempts attempts = mock();
    private final WorkerMeters meters =
            new WorkerMeters(new SimpleMeterRegistry(), ObservationRegistry.NOOP, new WorkerProperties.Capacity(1, 1));
    private final Attempt attempt =
            new Attempt(1, 1, Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), "", false);
    private final AttemptStore store = new AttemptStore(
            attempts,
            attempt,
            new StoreRetry(Duration.ZERO, new Shutdown(), () -> 0, pause -> {}),
            meters.of(attempt.spec()),
            () -> {});

    private void stored(StoredCheckpoint checkpoint, byte[] bytes) {
        when(attempts.readCheckpoint(eq(attempt), eq(checkpoint), any())).thenAnswer(call -> {
            Payload.Reader<?> reader = call.getArgument(2);
            return reader.readFrom(new ByteArrayInputStream(bytes), bytes.length);
        });
    }

    private static byte[] whole() throws IOException {
        try (InputStream in = Checkpoint.class.getResourceAsStream("checkpoint-1.bin")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void theNewestAloneIsRead() throws IOException {
        when(attempts.checkpoints(attempt)).thenReturn(List.of(NEWEST, BEFORE));
        stored(NEWEST, whole());

        assertThat(ResumePoint.of(store)).isNotNull();
        verify(attempts, never()).readCheckpoint(any(), eq(BEFORE), any());
    }

    @Test
    void theOneBeforeServesWhereTheNewestIsBroken() throws IOException {
        when(attempts.checkpoints(attempt)).thenReturn(List.of(NEWEST, BEFORE));
        stored(NEWEST, new byte[100]);
        stored(BEFORE, whole());

        Checkpoint found = Objects.requireNonNull(ResumePoint.of(store));

        assertThat(found.iteration()).isEqualTo(5);
        verify(attempts).resume(attempt, 2, 5);
    }

    @Test
    void trainingStartsAnewWhereNoneIsWhole() {
        when(attempts.checkpoints(attempt)).thenReturn(List.of(NEWEST));
        stored(NEWEST, new byte[0]);

        assertThat(ResumePoint.of(store)).isNull();
        verify(attempts).resume(attempt, 0, 0);
    }
}
