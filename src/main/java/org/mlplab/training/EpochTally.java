package org.mlplab.training;

import java.util.ArrayList;
import java.util.List;
import org.mlplab.training.network.Step;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.IterationLosses;

/** Accumulates the iterations of an epoch. */
final class EpochTally {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long before;
    private final List<Step> steps;
    private long nanos;

    /**
     * The iterations so far.
     *
     * @param nanos that the epoch's iterations took
     * @param steps of its iterations, in order
     */
    record State(long nanos, List<Step> steps) {}

    /** An epoch that starts after {@code before} iterations. */
    EpochTally(long before) {
        this(before, new State(0, List.of()));
    }

    /** An epoch that started after {@code before} iterations and resumes. */
    EpochTally(long before, State earlier) {
        this.before = before;
        this.nanos = earlier.nanos;
        this.steps = new ArrayList<>(earlier.steps);
    }

    State state() {
        return new State(nanos, List.copyOf(steps));
    }

    /** @param nanos that the iteration took */
    void add(Step step, long nanos) {
        steps.add(step);
        this.nanos += nanos;
    }

    /** The mean so far. */
    double secondsPerIteration() {
        return nanos / NANOS_PER_SECOND / steps.size();
    }

    /** @param validationNanos that the validation took */
    EpochResult end(int number, Evaluation validation, long validationNanos, double learningRate) {
        long examples = steps.stream().mapToLong(Step::examples).sum();
        double trainingSeconds = nanos / NANOS_PER_SECOND;
        double validationSeconds = validationNanos / NANOS_PER_SECOND;
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
                trainingSeconds + validationSeconds,
                examples / trainingSeconds,
                losses(),
                trainingSeconds,
                validationSeconds);
    }

    IterationLosses losses() {
        return new IterationLosses(
                before + 1,
                steps.stream().mapToDouble(Step::loss).toArray(),
                steps.stream().mapToDouble(Step::regularizedLoss).toArray());
    }
}
