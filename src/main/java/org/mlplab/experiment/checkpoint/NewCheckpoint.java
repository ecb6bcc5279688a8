package org.mlplab.experiment.checkpoint;

/**
 * What training needs to resume, to be stored.
 *
 * @param iteration parameter updates done
 * @param epoch epochs that have ended
 */
public record NewCheckpoint(long iteration, int epoch, Payload payload) {}
