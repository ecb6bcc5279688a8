package org.mlplab.experiment.transition;

import org.jspecify.annotations.Nullable;

/**
 * An experiment came into a state. Published in the transaction that stores it.
 *
 * @param studyId study that it is a trial of; null where it is none's
 */
public record ExperimentTransitioned(
        long experimentId, String name, @Nullable Long studyId, Transition transition) {}
