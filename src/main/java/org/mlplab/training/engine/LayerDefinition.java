package org.mlplab.training.engine;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.activations.IActivation;

/**
 * One dense layer.
 *
 * @param inputDropoutRate fraction of the layer's inputs dropped in training; 0 for none
 */
public record LayerDefinition(int units, IActivation activation, double inputDropoutRate, IWeightInit weightInit) {}
