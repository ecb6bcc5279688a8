package org.mlplab.training.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KinkTest {

    private static final GradientCheckRequest REQUEST = new GradientCheckRequest(4, List.of(10), 3, 5, 0.05, 0);

    /** The report's problem with the bias of hidden unit 3 such that its value on example 2 is {@code z}. */
    private static Problem withPreActivation(double z) {
        Problem drawn = Problem.draw(REQUEST);
        double without =
                ForwardPass.of(drawn.network(), drawn.inputs()).hidden().get(0).at(2, 3);
        return drawn.with(drawn.network().withBiases(0, Matrix.fill(1, 10, i -> i == 3 ? z - without : 0)));
    }

    @Test
    void isReportedAndNoFailure() {
        GradientCheck check = new GradientChecks().check(REQUEST, withPreActivation(2e-6));

        assertThat(check.passed()).isTrue();
        assertThat(check.kinks()).singleElement().satisfies(kink -> {
            assertThat(kink.layer()).isEqualTo(1);
            assertThat(kink.unit()).isEqualTo(3);
            assertThat(kink.example()).isEqualTo(2);
            assertThat(kink.preActivation()).isCloseTo(2e-6, within(1e-15));
            assertThat(kink.elements()).isBetween(2, 5);
            assertThat(kink.largest().name()).isIn("W1", "b1");
            assertThat(kink.largest().index()).endsWith(3);
            assertThat(kink.largest().dl4j()).isCloseTo(kink.largest().analytic(), within(1e-14));
            assertThat(kink.largest().numeric()).isNotCloseTo(kink.largest().analytic(), within(1e-4));
        });
        ParameterCheck biases = check.parameters().get(4);
        assertThat(biases.analyticVsNumeric().elements()).isEqualTo(9);
        assertThat(biases.analyticVsDl4j().elements()).isEqualTo(10);
    }

    @Test
    void outOfReachIsNoKink() {
        GradientCheck check = new GradientChecks().check(REQUEST, withPreActivation(1e-3));

        assertThat(check.passed()).isTrue();
        assertThat(check.kinks()).isEmpty();
        assertThat(check.parameters().get(4).analyticVsNumeric().elements()).isEqualTo(10);
    }

    @Test
    void doesNotHideAMistakeElsewhere() {
        GradientSource wrong = problem -> {
            Gradients right = new ClosedForm().of(problem);
            return new Gradients(
                    right.output(),
                    right.weights(),
                    List.of(
                            right.biases().get(0).perturbed(4, 1e-3),
                            right.biases().get(1)));
        };

        GradientCheck check =
                new GradientChecks(wrong, new Dl4jBackpropagation()).check(REQUEST, withPreActivation(2e-6));

        assertThat(check.passed()).isFalse();
        assertThat(check.kinks()).hasSize(1);
    }
}
