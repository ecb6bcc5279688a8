package org.mlplab.experiment.summary;

import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.TestResult;

/**
 * What goes with the metrics of an experiment, which are the same as long as attempt, epoch and state are.
 *
 * @param attempt number of its last one; 0 before the first
 * @param epoch the last that has ended; 0 before the first
 * @param test null until there is one
 */
public record MeasuredState(
        long id,
        ExperimentState state,
        int attempt,
        int epoch,
        @Nullable TestResult test) {}
