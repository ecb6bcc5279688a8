package org.mlplab.training;

import java.util.ArrayList;
import java.util.List;

/** Sums an epoch's iterations up. */
final class EpochTally {

    private final long before;
    private final long earlierNanos;
    private final long startedNanos = System.nanoTime();
    private final List<Step> steps;

    /**
     * What is summed up so far.
     *
     * @param nanos since the epoch's start
     * @param steps of its iterations, in order
     */
    record State(long nanos, List<Step> steps) {}

    /** An epoch that starts after {@code before} iterations. */
    EpochTally(long before) {
        this(before, new State(0, List.of()));
    }

    /** An epoch that started after {@code before} iterations and goes on. */
    EpochTally(long before, State earlier) {
        this.before = before;
        this.earlierNanos = earlier.nanos;
        this.steps = new ArrayList<>(earlier.steps);
    }

    State state() {
        return new State(nanos(), List.copyOf(steps));
    }

    private long nanos() {
        return earlierNanos + System.nanoTime() - startedNanos;
    }

    void add(Step step) {
        steps.add(step);
    }

    EpochResult end(int number, Evaluation validation, double learningRate) {
        long examples = steps.stream().mapToLong(Step::examples).sum();
        double seconds = nanos() / 1e9;
        return new EpochResult(
                number,
                before + steps.size(),
                steps.stream().mapToDouble(s -> s.loss() * s.examples()).sum() / examples,
                steps.stream()
                                .mapToDouble(s -> s.regularizedLoss() * s.examples())
                                .sum()
                        / examples,
                steps.stream().mapToDouble(Step::correct).sum() / examples,
                validation,
                learningRate,
                seconds,
                examples / seconds,
                losses());
    }

    IterationLosses losses() {
        return new IterationLosses(
                before + 1,
                steps.stream().mapToDouble(Step::loss).toArray(),
                steps.stream().mapToDouble(Step::regularizedLoss).toArray());
    }
}
