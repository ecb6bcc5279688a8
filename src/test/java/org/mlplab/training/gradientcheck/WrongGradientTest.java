package org.mlplab.training.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Gradients with a deliberate mistake, on the report's network. */
class WrongGradientTest {

    private static final GradientCheckRequest REQUEST = new GradientCheckRequest(4, List.of(10), 3, 5, 0.05, 0);
    private static final GradientSource RIGHT = new ClosedForm();

    private static GradientCheck withAnalytic(GradientSource analytic) {
        return new GradientChecks(analytic, new Dl4jBackpropagation()).check(REQUEST);
    }

    private static Gradients each(Gradients gradients, UnaryOperator<Matrix> change) {
        return new Gradients(
                change.apply(gradients.output()),
                gradients.weights().stream().map(change).toList(),
                gradients.biases().stream().map(change).toList());
    }

    private static List<String> failing(GradientCheck check) {
        assertThat(check.passed()).isFalse();
        return check.parameters().stream()
                .filter(parameter -> !parameter.passed())
                .map(ParameterCheck::name)
                .toList();
    }

    @Test
    void lambdaTakenForTwoLambdaShowsInTheWeights() {
        GradientCheck check = withAnalytic(problem -> {
            Gradients right = RIGHT.of(problem);
            List<Matrix> wrong = IntStream.range(0, problem.network().depth())
                    .mapToObj(l -> right.weights()
                            .get(l)
                            .minus(problem.network().weights().get(l).times(problem.l2())))
                    .toList();
            return new Gradients(right.output(), wrong, right.biases());
        });

        assertThat(failing(check)).containsExactly("W2", "W1");
        assertThat(check.parameters().get(1).analyticVsNumeric().passed()).isFalse();
        assertThat(check.parameters().get(1).analyticVsDl4j().passed()).isFalse();
        assertThat(check.parameters().get(1).dl4jVsNumeric().passed()).isTrue();
    }

    @Test
    void aMissingOneOverNShowsEverywhere() {
        GradientCheck check = withAnalytic(problem -> {
            var unpenalized = new Problem(problem.network(), problem.inputs(), problem.labels(), 0);
            Gradients summed = each(RIGHT.of(unpenalized), matrix -> matrix.times(problem.examples()));
            List<Matrix> weights = IntStream.range(0, problem.network().depth())
                    .mapToObj(l -> summed.weights()
                            .get(l)
                            .plus(problem.network().weights().get(l).times(2 * problem.l2())))
                    .toList();
            return new Gradients(summed.output(), weights, summed.biases());
        });

        assertThat(failing(check)).containsExactly("z3", "W2", "b2", "W1", "b1");
    }

    @Test
    void aWrongSignShowsEverywhere() {
        assertThat(failing(withAnalytic(problem -> each(RIGHT.of(problem), matrix -> matrix.times(-1)))))
                .containsExactly("z3", "W2", "b2", "W1", "b1");
    }

    @Test
    void oneWrongElementShowsWhereItIs() {
        GradientCheck check = withAnalytic(problem -> {
            Gradients right = RIGHT.of(problem);
            return new Gradients(
                    right.output(),
                    List.of(
                            right.weights().get(0).perturbed(23, 1e-6),
                            right.weights().get(1)),
                    right.biases());
        });

        assertThat(failing(check)).containsExactly("W1");
        assertThat(check.parameters().get(3).analyticVsDl4j().maxAbsoluteErrorAt())
                .containsExactly(2, 3);
    }

    @Test
    void whatIsNotANumberIsNoAgreement() {
        assertThat(failing(withAnalytic(problem -> each(RIGHT.of(problem), matrix -> matrix.times(Double.NaN)))))
                .containsExactly("z3", "W2", "b2", "W1", "b1");
    }

    @Test
    void trainingWithAnotherLambdaShowsInTheWeights() {
        GradientSource halved = problem -> new Dl4jBackpropagation()
                .of(new Problem(problem.network(), problem.inputs(), problem.labels(), problem.l2() / 2));

        GradientCheck check = new GradientChecks(RIGHT, halved).check(REQUEST);

        assertThat(failing(check)).containsExactly("W2", "W1");
        assertThat(check.parameters().get(1).dl4jVsNumeric().passed()).isFalse();
        assertThat(check.parameters().get(1).analyticVsNumeric().passed()).isTrue();
    }
}
