package org.mlplab.experiment.list;

import org.jspecify.annotations.Nullable;

/**
 * Which experiments to list, and how.
 *
 * @param limit most experiments on the page
 * @param after the {@code next} of the page before; null for the first
 * @param curve most points of each experiment's curve; null for none
 */
public record ExperimentQuery(
        ExperimentFilter filter,
        ExperimentSort sort,
        int limit,
        @Nullable String after,
        @Nullable Integer curve) {}
