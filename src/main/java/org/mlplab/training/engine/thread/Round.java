package org.mlplab.training.engine.thread;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Tasks that {@link WorkerThreads} take one after another until none is left. */
final class Round {

    /** A waiting caller lets others have its core when a thread that works for it may have none. */
    private static final int SPINS_BEFORE_YIELD = 2_000;

    private final int tasks;
    private final int helpers;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** @param helpers threads that take tasks beside the caller's */
    Round(int tasks, int helpers, IntConsumer task) {
        this.tasks = tasks;
        this.helpers = helpers;
        this.task = task;
    }

    int helpers() {
        return helpers;
    }

    void work() {
        while (workOnOne()) {
            // until none is left
        }
    }

    /** False if none was left. */
    boolean workOnOne() {
        int i = next.get() < tasks ? next.getAndIncrement() : tasks;
        if (i >= tasks) {
            return false;
        }
        try {
            task.accept(i);
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        } finally {
            done.incrementAndGet();
        }
        return true;
    }

    /** Begins no further task, and waits for those that have begun. */
    void cancel() {
        int begun = Math.min(next.getAndSet(tasks), tasks);
        while (done.get() < begun) {
            Thread.yield();
        }
    }

    /** @param meanwhile what the caller works on while others have tasks of this round left */
    void await(Round meanwhile) {
        for (int spins = 0; done.get() < tasks; spins++) {
            if (meanwhile.workOnOne()) {
                spins = 0;
            } else if (spins < SPINS_BEFORE_YIELD) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        } else if (thrown instanceof Error e) {
            throw e;
        }
    }
}
