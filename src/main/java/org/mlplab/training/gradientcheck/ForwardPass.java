package org.mlplab.training.gradientcheck;

import java.util.ArrayList;
import java.util.List;

/**
 * What a network makes of its inputs, by z⁽ˡ⁺¹⁾ = a⁽ˡ⁾ W⁽ˡ⁾ + b⁽ˡ⁾ and a⁽ˡ⁾ = max(0, z⁽ˡ⁾).
 *
 * @param activations a⁽¹⁾ = x to a⁽ᴸ⁾, what each layer of weights is fed with
 * @param preActivations z⁽²⁾ to z⁽ᴸ⁺¹⁾, of which the last is softmax's
 */
record ForwardPass(List<Matrix> activations, List<Matrix> preActivations) {

    static ForwardPass of(Perceptron network, Matrix inputs) {
        return new ForwardPass(List.of(inputs), List.of()).continued(network, 0);
    }

    /**
     * As it is with other parameters from one layer on; what lies below is not computed again.
     *
     * @param layer from 0, that of W⁽¹⁾
     */
    ForwardPass continued(Perceptron network, int layer) {
        List<Matrix> as = new ArrayList<>(activations.subList(0, layer + 1));
        List<Matrix> zs = new ArrayList<>(preActivations.subList(0, layer));
        for (int l = layer; l < network.depth(); l++) {
            Matrix a = as.get(l);
            Matrix z = a.times(network.weights().get(l))
                    .plusEachRow(network.biases().get(l));
            zs.add(z);
            if (l < network.depth() - 1) {
                as.add(z.map(value -> Math.max(0, value)));
            }
        }
        return new ForwardPass(as, zs);
    }

    /** z⁽ᴸ⁺¹⁾ */
    Matrix output() {
        return preActivations.get(preActivations.size() - 1);
    }

    /** z⁽²⁾ to z⁽ᴸ⁾, those that pass through a ReLU. */
    List<Matrix> hidden() {
        return preActivations.subList(0, preActivations.size() - 1);
    }
}
