package org.mlplab.training.gradientcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlplab.training.RandomStreams;
import org.mlplab.training.RandomStreams.Purpose;

/**
 * A network, the examples that it is to learn and the weight of its penalty.
 *
 * @param inputs one example a row
 * @param labels class of each example, from 0
 * @param l2 λ
 */
record Problem(Perceptron network, Matrix inputs, int[] labels, double l2) {

    private static final double WEIGHT_DEVIATION = 0.1;

    /**
     * The report's kind of toy problem: inputs from N(0, 1), labels 0, 1, 2, … in turn, weights from N(0, 0.1²), biases
     * 0. A pure function of the request.
     */
    static Problem draw(GradientCheckRequest request) {
        var random = new RandomStreams(request.seed());
        List<Matrix> weights = new ArrayList<>();
        List<Matrix> biases = new ArrayList<>();
        int fanIn = request.inputs();
        List<Integer> units = new ArrayList<>(request.hiddenUnits());
        units.add(request.classes());
        for (int l = 0; l < units.size(); l++) {
            int fanOut = units.get(l);
            weights.add(normal(random.at(Purpose.WEIGHTS, l), fanIn, fanOut).times(WEIGHT_DEVIATION));
            biases.add(Matrix.fill(1, fanOut, i -> 0));
            fanIn = fanOut;
        }
        int[] labels = new int[request.examples()];
        for (int n = 0; n < labels.length; n++) {
            labels[n] = n % request.classes();
        }
        Matrix points = normal(random.at(Purpose.POINTS, 0), request.examples(), request.inputs());
        return new Problem(new Perceptron(weights, biases), points, labels, request.l2());
    }

    private static Matrix normal(RandomGenerator generator, int rows, int columns) {
        return Matrix.fill(rows, columns, i -> generator.nextGaussian());
    }

    int examples() {
        return labels.length;
    }

    double dataLoss() {
        return RegularizedLoss.dataLoss(ForwardPass.of(network, inputs).output(), labels);
    }

    /** J̃ */
    double regularizedLoss() {
        return dataLoss() + RegularizedLoss.penalty(network, l2);
    }

    Problem with(Perceptron changed) {
        return new Problem(changed, inputs, labels, l2);
    }
}
