package org.mlplab.training;

/**
 * What a network does on a split.
 *
 * @param loss mean data loss (cross-entropy, natural logarithm)
 * @param accuracy fraction of examples whose most probable class is their label, 0 to 1
 * @param examples size of the split
 * @param confusionMatrix examples by label (row) and prediction (column)
 */
public record Evaluation(double loss, double accuracy, int examples, int[][] confusionMatrix) {}
