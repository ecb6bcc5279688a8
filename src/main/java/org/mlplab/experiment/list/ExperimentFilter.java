package org.mlplab.experiment.list;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;

/**
 * Which experiments are wanted: those for which all of this holds.
 *
 * @param states any of them; none means all
 * @param tags any of them; none means all, with tags or without
 * @param study only its trials; null for all
 * @param trials false leaves out the trials of studies
 * @param owner name of the key that they were asked for with; null for all
 * @param search a part of the name in any case, or the whole id; null or blank means all
 */
public record ExperimentFilter(
        Set<ExperimentState> states,
        @Nullable String dataset,
        Set<String> tags,
        @Nullable Long study,
        boolean trials,
        @Nullable String owner,
        @Nullable String search) {

    /** All experiments. */
    public static final ExperimentFilter NONE = new ExperimentFilter(Set.of(), null, Set.of(), null, true, null, null);
}
