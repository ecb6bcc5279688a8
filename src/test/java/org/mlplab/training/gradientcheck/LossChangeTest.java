package org.mlplab.training.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossChangeTest {

    private final Problem problem = Problem.draw(new GradientCheckRequest(4, List.of(10, 6), 3, 5, 0.3, 1));

    @Test
    void isTheDifferenceOfTheTwoLosses() {
        Perceptron network = problem.network();
        var change = new LossChange(
                problem, ForwardPass.of(network, problem.inputs()).output());

        for (double step : new double[] {-2, -0.1, 0.01, 3}) {
            for (int l = 0; l < 3; l++) {
                Problem changed = problem.with(
                        network.withWeights(l, network.weights().get(l).perturbed(1, step)));
                Matrix output =
                        ForwardPass.of(changed.network(), changed.inputs()).output();

                assertThat(change.ofData(output)).isCloseTo(changed.dataLoss() - problem.dataLoss(), within(1e-14));
                assertThat(change.ofData(output) + change.ofPenalty(changed.network()))
                        .isCloseTo(changed.regularizedLoss() - problem.regularizedLoss(), within(1e-13));
            }
        }
    }

    @Test
    void isZeroWhereNothingChanges() {
        Matrix output = ForwardPass.of(problem.network(), problem.inputs()).output();
        var change = new LossChange(problem, output);

        assertThat(change.ofData(output)).isZero();
        assertThat(change.ofPenalty(problem.network())).isZero();
    }
}
