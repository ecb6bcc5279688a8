package org.mlplab.benchmark.report;

import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param part of the benchmark
 * @param subject what was measured: a workload on so many threads, or what the service did
 * @param spread of the measurements behind it: their interquartile range, relative to their median
 * @param unit {@link #RATIO} where the baseline holds it; a ratio is better the larger it is
 */
public record Figure(
        String part,
        String subject,
        String name,
        double value,
        double spread,
        String unit,
        @Nullable Goal goal) {

    public static final String RATIO = "ratio";

    /** The median of a sample. */
    public static Figure of(String part, String subject, String name, Sample sample, String unit) {
        return new Figure(part, subject, name, sample.median(), sample.spread(), unit, null);
    }

    public static Figure ratio(String part, String subject, String name, Sample ratios) {
        return of(part, subject, name, ratios, RATIO);
    }

    public Figure withGoal(Goal wanted) {
        return new Figure(part, subject, name, value, spread, unit, wanted);
    }

    boolean isRatio() {
        return unit.equals(RATIO);
    }

    boolean missesItsGoal() {
        return goal != null && !goal.isMetBy(value);
    }

    /** The same in every run. */
    String key() {
        return part + " | " + subject + " | " + name;
    }
}
