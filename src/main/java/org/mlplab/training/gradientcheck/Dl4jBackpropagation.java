package org.mlplab.training.gradientcheck;

import java.util.List;

/**
 * The gradients that experiments train with, in double precision. They are what one step of plain gradient descent with
 * learning rate 1 subtracts from the parameters; so they contain the mean over the minibatch and the penalty.
 */
final class Dl4jBackpropagation implements GradientSource {

    @Override
    public Gradients of(Problem problem) {
        try (var network = new TrainedNetwork(problem)) {
            Matrix output = outputDelta(problem, network.fedToOutput());
            Perceptron descent = network.descent();
            return new Gradients(output, descent.weights(), descent.biases());
        }
    }

    /**
     * ∂J/∂z⁽ᴸ⁺¹⁾. Read off the output layer alone. Besides the activations below it, it gets one more input for each example: 1 in that
     * example's row, 0 in all others. The weights of these inputs are 0 and add to z, so their gradient is that of z.
     */
    private static Matrix outputDelta(Problem problem, Matrix activations) {
        Perceptron network = problem.network();
        Matrix w = network.weights().get(network.depth() - 1);
        Matrix b = network.biases().get(network.depth() - 1);
        int examples = problem.examples();
        int width = w.rows() + examples;
        Matrix inputs = Matrix.fill(examples, width, i -> {
            int row = i / width;
            int column = i % width;
            if (column < w.rows()) {
                return activations.at(row, column);
            }
            return column - w.rows() == row ? 1 : 0;
        });
        int own = w.values().length;
        Matrix weights = Matrix.fill(width, w.columns(), i -> i < own ? w.values()[i] : 0);
        var alone = new Problem(new Perceptron(List.of(weights), List.of(b)), inputs, problem.labels(), 0);
        try (var output = new TrainedNetwork(alone)) {
            Matrix gradient = output.descent().weights().get(0);
            return Matrix.fill(examples, w.columns(), i -> gradient.values()[own + i]);
        }
    }
}
