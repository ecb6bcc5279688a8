package org.mlplab.experiment.diagnosis;

/**
 * What a layer's units do on the first validation examples, without dropout.
 *
 * @param units of the layer
 * @param examples looked at, 512 at most
 * @param standardDeviation of a unit's activation from example to example: the root of the units' mean variance
 * @param silentUnits units whose activation is above zero for none of the examples
 */
public record LayerStatistics(int units, int examples, double standardDeviation, int silentUnits) {}
