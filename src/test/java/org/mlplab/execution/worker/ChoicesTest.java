package org.mlplab.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.Node;
import org.mlplab.execution.Shutdown;
import org.mlplab.execution.memory.NodeMemory;
import org.mlplab.execution.meter.WorkerMeters;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.queue.NextExperiment;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.training.memory.Memory;
import org.springframework.transaction.PlatformTransactionManager;

/** What a worker does with its job, of a queue in which experiments wait in the order of their ids. */
class ChoicesTest {

    private static final QueueEntry JOB = new QueueEntry(99, 1);

    private final Claims claims = mock(Claims.class);
    private final Shutdown shutdown = new Shutdown();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final List<Long> waiting = new ArrayList<>(List.of(1L, 2L));
    private final List<Long> asked = new ArrayList<>();
    private Choices choices;
    private Worker worker;

    @BeforeEach
    void answer() {
        Clock clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(call -> now);
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
        doAnswer(call -> next(call.getArgument(1))).when(claims).next(any(), any());
        doAnswer(call -> {
                    long id = call.<QueueEntry>getArgument(0).experimentId();
                    asked.add(id);
                    if (id == 1) {
                        throw new IllegalStateException("of a later version");
                    }
                    waiting.remove(id);
                    return new Claim.Nothing();
                })
                .when(claims)
                .claim(any(), anyString(), eq(JOB));
        choices = new Choices(claims, clock);
        worker = new Worker(
                choices,
                claims,
                mock(Attempts.class),
                mock(AttemptRunner.class),
                new Placement(claims, mock()),
                new TrainingGate(shutdown, room()),
                new Node(),
                shutdown,
                new StoreRetry(Duration.ofSeconds(1), shutdown, System::nanoTime, pause -> {}),
                mock(WorkerMeters.class),
                mock(PlatformTransactionManager.class));
    }

    private static NodeMemory room() {
        NodeMemory memory = mock();
        when(memory.room()).thenReturn(Memory.NONE);
        return memory;
    }

    private NextExperiment next(Set<Long> without) {
        return waiting.stream()
                .filter(id -> !without.contains(id))
                .findFirst()
                .<NextExperiment>map(id -> new NextExperiment.Take(new QueueEntry(id, 1), false))
                .orElseGet(NextExperiment.None::new);
    }

    @Test
    void workers_choose_each_another_experiment() {
        assertThat(choices.choose(JOB)).isEqualTo(new NextExperiment.Take(new QueueEntry(1, 1), false));
        assertThat(choices.choose(JOB)).isEqualTo(new NextExperiment.Take(new QueueEntry(2, 1), false));
        assertThat(choices.choose(JOB)).isEqualTo(new NextExperiment.None());
        choices.done(1);
        assertThat(choices.choose(JOB)).isEqualTo(new NextExperiment.Take(new QueueEntry(1, 1), false));
    }

    @Test
    void one_that_cannot_be_claimed_keeps_no_other_waiting_and_is_left_a_job() {
        assertThatExceptionOfType(AttemptDeferredException.class)
                .isThrownBy(() -> worker.work(JOB, () -> true, 0))
                .satisfies(e -> assertThat(e.delay()).isEqualTo(Choices.RETRY));
        assertThat(asked).containsExactly(1L, 2L);

        now = now.plus(Choices.RETRY);
        assertThatExceptionOfType(AttemptDeferredException.class).isThrownBy(() -> worker.work(JOB, () -> true, 1));
        assertThat(asked).containsExactly(1L, 2L, 1L);
    }

    @Test
    void a_job_for_which_nothing_waits_is_over() {
        waiting.clear();
        worker.work(JOB, () -> true, 0);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_worker_that_waits_for_its_turn_gives_its_job_back_when_the_node_stops() {
        doAnswer(call -> {
                    shutdown.begin();
                    return new NextExperiment.Wait();
                })
                .when(claims)
                .next(any(), any());

        assertThatExceptionOfType(AttemptGivenBackException.class).isThrownBy(() -> worker.work(JOB, () -> true, 0));
    }
}
