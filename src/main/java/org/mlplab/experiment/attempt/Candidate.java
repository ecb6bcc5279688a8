package org.mlplab.experiment.attempt;

import org.mlplab.spec.ExperimentSpec;

/**
 * What a worker may claim.
 *
 * @param waits whether it waits in the queue; otherwise a worker left it behind
 */
public record Candidate(ExperimentSpec spec, boolean waits) {}
