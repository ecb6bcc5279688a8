package org.mlplab.training.engine;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.mlplab.training.engine.update.Decay;
import org.mlplab.training.engine.update.UpdateRule;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A perceptron with softmax output and cross-entropy loss; biases start at zero.
 *
 * @param layers from the first hidden layer to the output layer, whose activation is softmax
 * @param type FLOAT, or DOUBLE to compare
 * @param bfloat16 whether factors of products are rounded to bfloat16 in training; the type is FLOAT then
 * @param seed of the initial weights and of dropout
 */
public record NetworkDefinition(
        int inputs,
        List<LayerDefinition> layers,
        UpdateRule rule,
        Decay decay,
        DataType type,
        boolean bfloat16,
        long seed) {

    public NetworkDefinition {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || !(layers.get(layers.size() - 1).activation() instanceof ActivationSoftmax)) {
            throw new IllegalArgumentException("the last layer must be a softmax layer");
        }
    }

    /** One whose products are in its own type. */
    public NetworkDefinition(
            int inputs, List<LayerDefinition> layers, UpdateRule rule, Decay decay, DataType type, long seed) {
        this(inputs, layers, rule, decay, type, false, seed);
    }

    /** The same, trained with products of bfloat16. */
    public NetworkDefinition inBfloat16() {
        return new NetworkDefinition(inputs, layers, rule, decay, DataType.FLOAT, true, seed);
    }

    /** The output layer for so many classes. */
    public static LayerDefinition output(int classes, double inputDropoutRate, IWeightInit weightInit) {
        return new LayerDefinition(classes, new ActivationSoftmax(), inputDropoutRate, weightInit);
    }
}
