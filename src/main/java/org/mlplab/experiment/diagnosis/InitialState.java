package org.mlplab.experiment.diagnosis;

import java.util.List;

/**
 * An experiment's network before training.
 *
 * @param loss mean data loss on the first validation examples, 512 at most; may not be finite
 * @param layers hidden layers and, last, the output layer with its logits
 */
public record InitialState(double loss, List<LayerStatistics> layers) {}
