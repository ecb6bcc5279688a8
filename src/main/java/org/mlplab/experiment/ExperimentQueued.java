package org.mlplab.experiment;

/** An experiment waits for a worker. Published in the transaction that stores it. */
public record ExperimentQueued(long experimentId) {}
