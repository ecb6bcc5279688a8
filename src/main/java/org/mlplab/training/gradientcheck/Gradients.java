package org.mlplab.training.gradientcheck;

import java.util.ArrayList;
import java.util.List;

/**
 * Derivatives of J̃.
 *
 * @param output ∂J̃/∂z⁽ᴸ⁺¹⁾, one row an example
 * @param weights ∂J̃/∂W⁽¹⁾ to ∂J̃/∂W⁽ᴸ⁾
 * @param biases ∂J̃/∂b⁽¹⁾ to ∂J̃/∂b⁽ᴸ⁾, each a matrix of one row
 */
record Gradients(Matrix output, List<Matrix> weights, List<Matrix> biases) {

    /**
     * One of them.
     *
     * @param name of what it is a derivative with respect to: z3, W2, b2, …
     */
    record Named(String name, Matrix values) {

        private boolean isVector() {
            return name.startsWith("b");
        }

        List<Integer> shape() {
            return isVector() ? List.of(values.columns()) : List.of(values.rows(), values.columns());
        }

        /** From 0, of an element counted in row-major order. */
        List<Integer> index(int element) {
            return isVector() ? List.of(element) : List.of(element / values.columns(), element % values.columns());
        }
    }

    static String outputName(int depth) {
        return "z" + (depth + 1);
    }

    /** @param layer from 0, that of W⁽¹⁾ */
    static String weightsName(int layer) {
        return "W" + (layer + 1);
    }

    /** @param layer from 0, that of b⁽¹⁾ */
    static String biasesName(int layer) {
        return "b" + (layer + 1);
    }

    /** From the output back, as they are derived: z⁽ᴸ⁺¹⁾, W⁽ᴸ⁾, b⁽ᴸ⁾, …, W⁽¹⁾, b⁽¹⁾. */
    List<Named> named() {
        List<Named> all = new ArrayList<>();
        all.add(new Named(outputName(weights.size()), output));
        for (int l = weights.size() - 1; l >= 0; l--) {
            all.add(new Named(weightsName(l), weights.get(l)));
            all.add(new Named(biasesName(l), biases.get(l)));
        }
        return all;
    }
}
