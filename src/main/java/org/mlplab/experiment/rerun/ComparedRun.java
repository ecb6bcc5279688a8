package org.mlplab.experiment.rerun;

import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;

/**
 * What a comparison needs to know of a run beside its epochs.
 *
 * @param provenance JSON of its {@link org.mlplab.experiment.Provenance}; null before it has one
 * @param testResult JSON of its {@link org.mlplab.experiment.TestResult}; null where there is none
 */
public record ComparedRun(
        long id,
        ExperimentState state,
        @Nullable String provenance,
        @Nullable String testResult) {}
