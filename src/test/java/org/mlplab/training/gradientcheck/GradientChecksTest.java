package org.mlplab.training.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientChecksTest {

    private final GradientChecks checks = new GradientChecks();

    private static GradientCheckRequest request(double l2, Integer... hiddenUnits) {
        return new GradientCheckRequest(4, List.of(hiddenUnits), 3, 5, l2, 0);
    }

    private static Stream<GradientComparison> comparisons(GradientCheck check) {
        return check.parameters().stream()
                .flatMap(each -> Stream.of(each.analyticVsNumeric(), each.analyticVsDl4j(), each.dl4jVsNumeric()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 2})
    void agreesOnTheReportsNetwork(double l2) {
        GradientCheck check = checks.check(request(l2, 10));

        assertThat(check.passed()).isTrue();
        assertThat(check.kinks()).isEmpty();
        assertThat(check.parameters()).extracting(ParameterCheck::name).containsExactly("z3", "W2", "b2", "W1", "b1");
        assertThat(check.parameters())
                .extracting(ParameterCheck::shape)
                .containsExactly(List.of(5, 3), List.of(10, 3), List.of(3), List.of(4, 10), List.of(10));
        assertThat(comparisons(check)).allSatisfy(each -> {
            assertThat(each.maxRelativeError()).isLessThan(1e-7);
            assertThat(each.elements()).isPositive();
        });
        assertThat(check.parameters())
                .allSatisfy(each -> assertThat(each.analyticVsNumeric().maxRelativeErrorAt())
                        .hasSameSizeAs(each.shape()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05})
    void agreesAtAnyDepth(double l2) {
        assertThat(Stream.of(request(l2), request(l2, 10, 8), request(l2, 10, 8, 6))
                        .map(checks::check))
                .allSatisfy(check -> {
                    assertThat(check.passed()).isTrue();
                    assertThat(check.parameters())
                            .hasSize(3 + 2 * check.request().hiddenUnits().size());
                    assertThat(comparisons(check))
                            .allSatisfy(
                                    each -> assertThat(each.maxRelativeError()).isLessThan(1e-7));
                });
    }

    @Test
    void agreesWhereBiasesAreNotZero() {
        Problem drawn = Problem.draw(request(0.05, 10));
        Problem biased = drawn.with(drawn.network()
                .withBiases(0, Matrix.fill(1, 10, i -> 0.1 * i - 0.37))
                .withBiases(1, Matrix.fill(1, 3, i -> i - 0.5)));

        GradientCheck check = checks.check(request(0.05, 10), biased);

        assertThat(check.passed()).isTrue();
        assertThat(check.dataLoss()).isNotEqualTo(drawn.dataLoss());
    }

    @Test
    void drawsTheSameFromTheSameSeedAndAnotherFromAnother() {
        assertThat(checks.check(request(0.05, 10))).isEqualTo(checks.check(request(0.05, 10)));
        var other = new GradientCheckRequest(4, List.of(10), 3, 5, 0.05, 1);
        assertThat(checks.check(other).dataLoss())
                .isNotEqualTo(checks.check(request(0.05, 10)).dataLoss());
    }

    @Test
    void agreesAtTheLargest() {
        var largest = new GradientCheckRequest(32, List.of(32, 32, 32, 32, 32), 16, 16, 0.05, 0);

        assertThat(checks.check(largest).passed()).isTrue();
    }
}
