package org.mlplab.experiment.checkpoint;

import org.mlplab.database.chunk.Payload;

/**
 * What training needs to resume, to be stored.
 *
 * @param iteration parameter updates done
 * @param epoch epochs that have ended
 */
public record NewCheckpoint(long iteration, int epoch, Payload payload) {}
