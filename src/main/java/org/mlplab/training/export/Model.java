package org.mlplab.training.export;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.spec.Activation;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.result.Signature;

/** A trained network with all that is needed to use it. */
public record Model(ExperimentSpec spec, Signature signature, NetworkParameters parameters) {

    /**
     * One layer of a network.
     *
     * @param activation null for the output layer, which is a softmax
     * @param weights where its weights begin among the parameters, one unit's after the other's
     */
    record Layer(int inputs, int units, @Nullable Activation activation, int weights) {

        /** Where its biases begin among the parameters. */
        int biases() {
            return weights + inputs * units;
        }

        /** Where the next layer's begin. */
        int end() {
            return biases() + units;
        }
    }

    /** @throws IllegalArgumentException if the parameters are not those of such a network */
    public Model {
        int inputs = signature.shape().inputs();
        long expected =
                spec.network().parameterCount(inputs, signature.classNames().size());
        AffinePreprocessing preprocessing = signature.preprocessing();
        if (parameters.values().length != expected
                || preprocessing.shift().length != inputs
                || preprocessing.scale().length != inputs) {
            throw new IllegalArgumentException("%d parameters and preprocessing of %d inputs for a network of %d and %d"
                    .formatted(parameters.values().length, preprocessing.shift().length, expected, inputs));
        }
    }

    /** From the first hidden layer to the output layer. */
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        int inputs = signature.shape().inputs();
        int offset = 0;
        for (HiddenLayer hidden : spec.network().hiddenLayers()) {
            var layer = new Layer(inputs, hidden.units(), hidden.activation(), offset);
            layers.add(layer);
            inputs = layer.units();
            offset = layer.end();
        }
        layers.add(new Layer(inputs, signature.classNames().size(), null, offset));
        return layers;
    }

    /** Some of the parameters, in their order: {@code inputs × units} weights, one unit's after the other's. */
    FloatBuffer weights(Layer layer) {
        return FloatBuffer.wrap(parameters.values(), layer.weights(), layer.biases() - layer.weights());
    }

    /** Some of the parameters. */
    FloatBuffer biases(Layer layer) {
        return FloatBuffer.wrap(parameters.values(), layer.biases(), layer.units());
    }
}
