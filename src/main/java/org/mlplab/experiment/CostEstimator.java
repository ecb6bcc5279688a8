package org.mlplab.experiment;

import org.mlplab.spec.ExperimentSpec;

/** Says what an experiment would cost on this machine. */
public interface CostEstimator {

    /** Takes up to a second: it trains for a moment on noise. */
    Estimate estimate(ExperimentSpec spec);

    /** Experiments that this node trains at once, at least 1. */
    int workers();

    /** Takes no time: for one of whose speed something is known already. */
    Estimate estimate(ExperimentSpec spec, double secondsPerIteration);
}
