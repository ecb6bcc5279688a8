package org.mlplab.training.result;

import java.util.List;

/**
 * What a network does on a split.
 *
 * @param loss mean data loss (cross-entropy, natural logarithm)
 * @param accuracy fraction of examples whose most probable class is their label, 0 to 1
 * @param examples size of the split
 * @param confusionMatrix examples by label (row) and prediction (column)
 * @param layers what each layer did on the split's first examples, the output layer last
 */
public record Evaluation(
        double loss, double accuracy, int examples, int[][] confusionMatrix, List<LayerActivity> layers) {}
