package org.mlplab.training.engine.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {

    @Test
    void everyTaskRunsOnceInEveryRound() {
        try (WorkerThreads threads = new WorkerThreads(3, "test", new Cores(3))) {
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
        try (WorkerThreads threads = new WorkerThreads(2, "test", new Cores(2))) {
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
    void workBegunAheadIsDoneOnceAndWhileOthersAreAwaited() {
        try (WorkerThreads threads = new WorkerThreads(2, "test", new Cores(2))) {
            CountDownLatch doneAhead = new CountDownLatch(20);
            AtomicIntegerArray runs = new AtomicIntegerArray(20);
            threads.beginAhead(20, task -> {
                runs.incrementAndGet(task);
                doneAhead.countDown();
            });
            // One of the two tasks ends when all that was begun ahead is done: the thread of the other does it.
            threads.run(2, task -> {
                if (task == 0) {
                    assertThat(isReached(doneAhead)).isTrue();
                }
            });
            threads.finishAhead();
            for (int task = 0; task < 20; task++) {
                assertThat(runs.get(task)).isOne();
            }
        }
    }

    @Test
    void finishingDoesWhatIsLeftAndTellsTheFirstFailure() {
        try (WorkerThreads threads = WorkerThreads.callerOnly()) {
            AtomicIntegerArray runs = new AtomicIntegerArray(3);
            threads.beginAhead(3, task -> {
                runs.incrementAndGet(task);
                if (task == 1) {
                    throw new IllegalStateException("task");
                }
            });
            assertThatThrownBy(threads::finishAhead).hasMessage("task");
            assertThat(runs.get(2)).isOne();
        }
    }

    @Test
    void noTaskOfAbandonedWorkRunsAfterwards() {
        try (WorkerThreads threads = new WorkerThreads(2, "test", new Cores(2))) {
            for (int round = 0; round < 500; round++) {
                AtomicBoolean abandoned = new AtomicBoolean();
                AtomicBoolean late = new AtomicBoolean();
                threads.beginAhead(50, task -> late.compareAndSet(false, abandoned.get()));
                threads.abandonAhead();
                abandoned.set(true);
                threads.run(2, task -> {});
                threads.finishAhead();
                assertThat(late).isFalse();
            }
        }
    }

    @Test
    void closingEndsItsThreads() {
        new WorkerThreads(2, "to-be-closed").close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("to-be-closed"));
    }

    @Test
    void experimentsThatTrainAtOnceShareTheCores() {
        Cores cores = new Cores(4);
        try (WorkerThreads first = new WorkerThreads(3, "first", cores)) {
            assertThat(threadsThatMeet(first, 3)).hasSize(3);
            try (WorkerThreads second = new WorkerThreads(2, "second", cores)) {
                assertThat(threadsThatMeet(second, 2)).hasSize(2);
                assertThat(threadsThatMeet(first, 2)).hasSize(2);
                try (WorkerThreads third = new WorkerThreads(1, "third", cores)) {
                    assertThat(third.size()).isOne();
                    assertThat(threadsThatRun(first, 50)).containsExactly(Thread.currentThread());
                }
            }
            assertThat(threadsThatMeet(first, 3)).hasSize(3);
        }
    }

    /** Threads of a round whose tasks all wait until each of them has begun. */
    private static Set<Thread> threadsThatMeet(WorkerThreads threads, int tasks) {
        CountDownLatch begun = new CountDownLatch(tasks);
        return threadsThatRun(threads, tasks, task -> {
            begun.countDown();
            assertThat(isReached(begun)).isTrue();
        });
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Thread> threadsThatRun(WorkerThreads threads, int tasks) {
        return threadsThatRun(threads, tasks, task -> {});
    }

    private static Set<Thread> threadsThatRun(WorkerThreads threads, int tasks, IntConsumer work) {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        threads.run(tasks, task -> {
            seen.add(Thread.currentThread());
            work.accept(task);
        });
        return seen;
    }
}
