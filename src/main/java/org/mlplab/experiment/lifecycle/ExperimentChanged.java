package org.mlplab.experiment.lifecycle;

/**
 * An experiment came into a state, is described otherwise, or is removed. How far training is tells none. Published in the
 * transaction that stores it.
 */
public record ExperimentChanged(long experimentId) {}
