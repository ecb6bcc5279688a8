package org.mlplab.benchmark;

import org.mlplab.benchmark.report.Report;

/** A part of the benchmark, which can be run alone. */
public interface Part {

    /** As {@code -Dbenchmark.only} calls it. */
    String name();

    /**
     * Measures the subjects that are asked for and reports each when it is done: what was measured is not lost when the next one is
     * interrupted.
     */
    void measure(Selection selection, Report report);
}
