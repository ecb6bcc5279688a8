package org.mlplab.training;

import java.util.ArrayList;
import java.util.List;

/** Sums an epoch's iterations up. */
final class EpochTally {

    private final long before;
    private final long startedNanos = System.nanoTime();
    private final List<Step> steps = new ArrayList<>();

    /** An epoch that starts after {@code before} iterations. */
    EpochTally(long before) {
        this.before = before;
    }

    void add(Step step) {
        steps.add(step);
    }

    EpochResult end(int number, Evaluation validation, double learningRate) {
        long examples = steps.stream().mapToLong(Step::examples).sum();
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
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
                new IterationLosses(
                        before + 1,
                        steps.stream().mapToDouble(Step::loss).toArray(),
                        steps.stream().mapToDouble(Step::regularizedLoss).toArray()));
    }
}
