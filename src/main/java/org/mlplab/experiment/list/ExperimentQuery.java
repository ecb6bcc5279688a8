package org.mlplab.experiment.list;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;

/**
 * Which experiments to list, and how.
 *
 * @param states any of them; none means all
 * @param limit most experiments on the page
 * @param after the {@code next} of the page before; null for the first
 */
public record ExperimentQuery(
        Set<ExperimentState> states,
        @Nullable String dataset,
        @Nullable String tag,
        @Nullable Long study,
        ExperimentSort sort,
        int limit,
        @Nullable String after) {}
