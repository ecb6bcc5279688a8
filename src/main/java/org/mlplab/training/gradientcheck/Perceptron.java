package org.mlplab.training.gradientcheck;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a network of ReLU layers with a softmax output, in the order of the layers.
 *
 * @param weights W⁽¹⁾ to W⁽ᴸ⁾, each of inputs × outputs
 * @param biases b⁽¹⁾ to b⁽ᴸ⁾, each a matrix of one row
 */
record Perceptron(List<Matrix> weights, List<Matrix> biases) {

    Perceptron {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
    }

    /** L, the number of layers with weights. */
    int depth() {
        return weights.size();
    }

    /** @param layer from 0, that of W⁽¹⁾ */
    Perceptron withWeights(int layer, Matrix changed) {
        return new Perceptron(replaced(weights, layer, changed), biases);
    }

    /** @param layer from 0, that of b⁽¹⁾ */
    Perceptron withBiases(int layer, Matrix changed) {
        return new Perceptron(weights, replaced(biases, layer, changed));
    }

    private static List<Matrix> replaced(List<Matrix> list, int index, Matrix by) {
        List<Matrix> copy = new ArrayList<>(list);
        copy.set(index, by);
        return copy;
    }
}
