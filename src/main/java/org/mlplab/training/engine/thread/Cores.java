package org.mlplab.training.engine.thread;

import java.util.concurrent.atomic.AtomicInteger;

/** The machine's cores, shared evenly by all experiments that train in this process at the time. */
final class Cores {

    static final Cores OF_MACHINE = new Cores(Runtime.getRuntime().availableProcessors());

    private final int count;
    private final AtomicInteger experiments = new AtomicInteger();

    Cores(int count) {
        this.count = count;
    }

    void enter() {
        experiments.incrementAndGet();
    }

    void leave() {
        experiments.decrementAndGet();
    }

    /** How many cores one experiment has now, at least one. */
    int share() {
        return Math.max(1, count / Math.max(1, experiments.get()));
    }
}
