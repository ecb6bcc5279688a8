package org.mlplab.training.engine;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.weights.WeightInitRelu;
import org.deeplearning4j.nn.weights.WeightInitXavier;
import org.mlplab.training.engine.update.Decay;
import org.mlplab.training.engine.update.UpdateRule;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/** Small networks with odd sizes: 30 inputs, two hidden layers, 4 classes. */
public final class SmallNetworks {

    public static final int INPUTS = 30;
    public static final int CLASSES = 4;
    public static final UpdateRule SGD = new UpdateRule.Sgd();

    private SmallNetworks() {}

    public static NetworkDefinition of(UpdateRule rule, Decay decay, DataType type) {
        return of(Activation.RELU, 0, rule, decay, type);
    }

    public static NetworkDefinition of(
            Activation activation, double dropoutRate, UpdateRule rule, Decay decay, DataType type) {
        List<LayerDefinition> layers = new ArrayList<>();
        layers.add(new LayerDefinition(21, activation.getActivationFunction(), 0, new WeightInitRelu()));
        layers.add(new LayerDefinition(13, activation.getActivationFunction(), dropoutRate, new WeightInitRelu()));
        layers.add(NetworkDefinition.output(CLASSES, dropoutRate, new WeightInitXavier()));
        return new NetworkDefinition(INPUTS, layers, rule, decay, type, 42);
    }
}
