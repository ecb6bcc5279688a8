package org.mlplab.training.result;

/**
 * What a layer's units do on the first examples of a split, without dropout.
 *
 * @param units of the layer
 * @param examples looked at, 512 at most
 * @param standardDeviation of a unit's activation from example to example: the root of the units' mean variance; of
 *     logits, where the layer is the output layer
 * @param silentUnits units whose activation is above zero for none of the examples
 */
public record LayerActivity(int units, int examples, double standardDeviation, int silentUnits) {}
