package org.mlplab.experiment;

import org.mlplab.spec.ExperimentSpec;

/** Evaluates trained networks on test data. Who calls it answers for how often that is done. */
public interface TestSplit {

    /**
     * What the trained network of an experiment does on the test split that {@code spec} names, and on the whole test set of
     * its data set.
     *
     * @throws TestDataUnavailableException if the data are unavailable
     * @throws IllegalStateException if there is no trained network, or no longer
     */
    Results evaluate(ExperimentSpec spec, long experimentId);

    /** Of one network. */
    record Results(TestResult split, TestResult whole) {}
}
