package org.mlplab.experiment.lifecycle;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;

/**
 * Trained networks are gone, with their experiments or without. Published in the transaction that removes them.
 *
 * @param experiments whose networks they were
 * @param study whose trials they were, all of them; null where single ones are named
 */
public record NetworksRemoved(
        Set<Long> experiments, @Nullable Long study) {

    static NetworksRemoved of(Collection<Long> experiments) {
        return new NetworksRemoved(Set.copyOf(experiments), null);
    }

    static NetworksRemoved ofStudy(long study) {
        return new NetworksRemoved(Set.of(), study);
    }

    /** Whether an experiment's network is among them. */
    public boolean concerns(ExperimentView experiment) {
        return experiments.contains(experiment.id()) || study != null && study.equals(experiment.studyId());
    }
}
