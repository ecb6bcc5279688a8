package org.mlplab.experiment.checkpoint;

/**
 * What training needs to go on.
 *
 * @param iteration parameter updates done
 * @param epoch epochs that have ended
 * @param payload in a form that is training's own
 */
public record StoredCheckpoint(long iteration, int epoch, byte[] payload) {}
