package org.mlplab.experiment.lifecycle;

import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;

/**
 * How far a study's trial is.
 *
 * @param reason of its state, in words; null if there is nothing to say
 * @param epoch epochs that have ended
 */
public record TrialProgress(
        long experimentId, ExperimentState state, @Nullable String reason, int epoch) {}
