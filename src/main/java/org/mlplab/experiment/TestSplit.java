package org.mlplab.experiment;

import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.spec.ExperimentSpec;

/** Evaluates trained networks on test data. Who calls it answers for how often that is done. */
public interface TestSplit {

    /**
     * What a trained network does on the test split that its spec names, and on the whole test set of its data set.
     *
     * @param parameters as {@link Experiments#parameters} has them
     * @throws TestDataUnavailableException if the data cannot be had
     */
    Results evaluate(ExperimentSpec spec, byte[] parameters);

    /**
     * What the trained network of an experiment does on the test split that {@code spec} names, and on the whole test set of
     * its data set.
     *
     * @throws TestDataUnavailableException if the data cannot be had
     * @throws IllegalStateException if there is no trained network, or no longer
     */
    Results evaluate(ExperimentSpec spec, long experimentId);

    /** Of one network. */
    record Results(TestResult split, TestResult whole) {}
}
