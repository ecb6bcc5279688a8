package org.mlplab.experiment.summary;

import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;

/**
 * How far an experiment is.
 *
 * @param transitions number of its last transition
 * @param queuePosition experiments that are trained before it; null unless QUEUED
 */
public record ExperimentMark(
        long id,
        ExperimentState state,
        int transitions,
        ExperimentView.Progress progress,
        ExperimentView.@Nullable Best best,
        @Nullable Long queuePosition) {

    ExperimentMark queuedAt(@Nullable Long position) {
        return new ExperimentMark(id, state, transitions, progress, best, position);
    }
}
