package org.mlplab.experiment;

/**
 * An experiment waits for a worker. Published in the transaction that stores it.
 *
 * @param turn how often it was queued, this time included: what was queued earlier is of no account any more
 */
public record ExperimentQueued(long experimentId, int turn) {}
