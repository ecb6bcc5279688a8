package org.mlplab.training.engine.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {

    @Test
    void everyTaskRunsOnceInEveryRound() {
        try (WorkerThreads threads = new WorkerThreads(3, "test")) {
            for (int round = 0; round < 2_000; round++) {
                AtomicIntegerArray runs = new AtomicIntegerArray(7);
                threads.run(7, runs::incrementAndGet);
                for (int task = 0; task < 7; task++) {
                    assertThat(runs.get(task)).isOne();
                }
            }
        }
    }

    @Test
    void aFailureReachesTheCallerAndTheNextRoundRuns() {
        try (WorkerThreads threads = new WorkerThreads(2, "test")) {
            assertThatThrownBy(() -> threads.run(4, task -> {
                        throw new IllegalStateException("task");
                    }))
                    .hasMessage("task");
            AtomicIntegerArray runs = new AtomicIntegerArray(4);
            threads.run(4, runs::incrementAndGet);
            assertThat(runs.get(3)).isOne();
        }
    }

    @Test
    void closingEndsItsThreads() {
        new WorkerThreads(2, "to-be-closed").close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("to-be-closed"));
    }
}
