package org.mlplab.experiment.checkpoint;

/**
 * A checkpoint that there is.
 *
 * @param iteration parameter updates done
 * @param epoch epochs that have ended
 * @param bytes of its payload
 */
public record StoredCheckpoint(long iteration, int epoch, long bytes) {}
