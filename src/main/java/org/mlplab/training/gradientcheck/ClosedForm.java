package org.mlplab.training.gradientcheck;

import java.util.LinkedList;
import java.util.List;

/**
 * The gradients as the report derives them.
 *
 * <ul>
 *   <li>δ⁽ᴸ⁺¹⁾ = ∂J/∂z⁽ᴸ⁺¹⁾ = (p − y) / N, with y one-hot
 *   <li>∂J̃/∂W⁽ˡ⁾ = a⁽ˡ⁾ᵀ δ⁽ˡ⁺¹⁾ + 2λ W⁽ˡ⁾
 *   <li>∂J̃/∂b⁽ˡ⁾ = Σₙ δₙ⁽ˡ⁺¹⁾
 *   <li>δ⁽ˡ⁾ = ∂J/∂z⁽ˡ⁾ = δ⁽ˡ⁺¹⁾ W⁽ˡ⁾ᵀ ∘ 1[z⁽ˡ⁾ &gt; 0]
 * </ul>
 */
final class ClosedForm implements GradientSource {

    @Override
    public Gradients of(Problem problem) {
        Perceptron network = problem.network();
        ForwardPass pass = ForwardPass.of(network, problem.inputs());
        Matrix p = RegularizedLoss.softmax(pass.output());
        Matrix y = oneHot(problem.labels(), p.columns());
        Matrix output = p.minus(y).times(1.0 / problem.examples());

        LinkedList<Matrix> weightGradients = new LinkedList<>();
        LinkedList<Matrix> biasGradients = new LinkedList<>();
        Matrix delta = output;
        for (int l = network.depth() - 1; l >= 0; l--) {
            Matrix a = pass.activations().get(l);
            Matrix w = network.weights().get(l);
            weightGradients.addFirst(a.transposed().times(delta).plus(w.times(2 * problem.l2())));
            biasGradients.addFirst(delta.sumOfRows());
            if (l > 0) {
                Matrix z = pass.preActivations().get(l - 1);
                delta = delta.times(w.transposed()).elementwiseTimes(z.map(value -> value > 0 ? 1 : 0));
            }
        }
        return new Gradients(output, List.copyOf(weightGradients), List.copyOf(biasGradients));
    }

    private static Matrix oneHot(int[] labels, int classes) {
        return Matrix.fill(labels.length, classes, i -> labels[i / classes] == i % classes ? 1 : 0);
    }
}
