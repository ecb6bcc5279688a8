package org.mlplab.benchmark.report;

import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Repeated measurements of one thing, in the order in which they were made. */
public record Sample(List<Double> values) {

    public static Sample of(Collection<Double> values) {
        return new Sample(List.copyOf(values));
    }

    /** One number that was measured once. */
    public static Sample single(double value) {
        return new Sample(List.of(value));
    }

    /** How many times as quick as this the other was, round by round: what slows a whole round down takes no part. */
    public Sample over(Sample other) {
        return new Sample(IntStream.range(0, Math.min(values.size(), other.values.size()))
                .mapToObj(i -> values.get(i) / other.values.get(i))
                .toList());
    }

    public Sample map(DoubleUnaryOperator operator) {
        return new Sample(values.stream().map(operator::applyAsDouble).toList());
    }

    public double median() {
        return quantile(0.5);
    }

    /** Interquartile range, relative to the median. */
    public double spread() {
        return values.size() < 2 ? 0 : (quantile(0.75) - quantile(0.25)) / median();
    }

    /** Interpolated between the two nearest; NaN of nothing. */
    public double quantile(double part) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        double low = sorted.get((int) place);
        double high = sorted.get((int) Math.ceil(place));
        return low + (place - (int) place) * (high - low);
    }
}
