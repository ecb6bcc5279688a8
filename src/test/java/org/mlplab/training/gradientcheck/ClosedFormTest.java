package org.mlplab.training.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * By hand: one input, one hidden unit of weight 1/2 and two classes of weights ln 3 and 0. The point x = 2 of class 1
 * gives z⁽²⁾ = 1, z⁽³⁾ = (ln 3, 0), p = (3/4, 1/4); x = −2 of class 0 gives z⁽²⁾ = −1, z⁽³⁾ = (0, 0), p = (1/2, 1/2).
 */
class ClosedFormTest {

    private static final double LN3 = Math.log(3);

    private static Problem problem(double l2) {
        var network = new Perceptron(
                List.of(Matrix.of(new double[] {0.5}), Matrix.of(new double[] {LN3, 0})),
                List.of(Matrix.of(new double[] {0}), Matrix.of(new double[] {0, 0})));
        return new Problem(network, Matrix.of(new double[] {2}, new double[] {-2}), new int[] {1, 0}, l2);
    }

    @Test
    void isWhatComesOutByHand() {
        Gradients gradients = new ClosedForm().of(problem(0));

        assertClose(gradients.output(), 3 / 8.0, -3 / 8.0, -1 / 4.0, 1 / 4.0);
        assertClose(gradients.weights().get(1), 3 / 8.0, -3 / 8.0);
        assertClose(gradients.biases().get(1), 1 / 8.0, -1 / 8.0);
        assertClose(gradients.weights().get(0), 3 / 4.0 * LN3);
        assertClose(gradients.biases().get(0), 3 / 8.0 * LN3);
    }

    @Test
    void addsTwoLambdaTimesTheWeightsAndLeavesTheRest() {
        Gradients plain = new ClosedForm().of(problem(0));
        Gradients penalized = new ClosedForm().of(problem(0.1));

        assertClose(penalized.weights().get(1), 3 / 8.0 + 0.2 * LN3, -3 / 8.0);
        assertClose(penalized.weights().get(0), 3 / 4.0 * LN3 + 0.2 * 0.5);
        assertClose(penalized.output(), plain.output().values());
        assertClose(penalized.biases().get(0), plain.biases().get(0).values());
        assertClose(penalized.biases().get(1), plain.biases().get(1).values());
    }

    @Test
    void differentiatesTheLossOfEquationSix() {
        double dataLoss = (Math.log(4) + Math.log(2)) / 2;

        assertThat(problem(0.1).dataLoss()).isCloseTo(dataLoss, within(1e-15));
        assertThat(problem(0.1).regularizedLoss()).isCloseTo(dataLoss + 0.1 * (0.25 + LN3 * LN3), within(1e-15));
    }

    private static void assertClose(Matrix actual, double... expected) {
        assertThat(actual.values()).containsExactly(expected, within(1e-15));
    }
}
