package org.mlplab.report.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrelationRatioTest {

    // Two rows and three columns: rows have the means 2 and 5, columns 2.5, 3.5 and 4.5, all of it 3.5.
    private static final double[] GRID = {1, 2, 3, 4, 5, 6};

    @Test
    void rows_of_a_grid_explain_what_one_computes_by_hand() {
        // SST = 17.5, SSE = 2 + 2 = 4: 1 - (4 / 4) / (17.5 / 5) = 1 - 1 / 3.5
        assertThat(CorrelationRatio.adjusted(List.of(0, 0, 0, 1, 1, 1), GRID).orElseThrow())
                .isCloseTo(1 - 1 / 3.5, within(1e-12));
    }

    @Test
    void columns_of_a_grid_that_explain_less_than_chance_would_explain_nothing() {
        // SSE = 3 * 4.5 = 13.5: 1 - (13.5 / 3) / 3.5 is below 0
        assertThat(CorrelationRatio.adjusted(List.of(0, 1, 2, 0, 1, 2), GRID)).hasValue(0);
    }

    @Test
    void an_axis_that_decides_alone_explains_everything() {
        assertThat(CorrelationRatio.adjusted(List.of("a", "a", "b", "b"), new double[] {1, 1, 2, 2}))
                .hasValue(1);
    }

    @Test
    void an_axis_of_noise_explains_next_to_nothing() {
        Random random = new Random(3);
        double[] scores = random.doubles(400).toArray();
        List<Integer> groups =
                IntStream.range(0, 400).mapToObj(i -> random.nextInt(8)).toList();
        assertThat(CorrelationRatio.adjusted(groups, scores).orElseThrow()).isLessThan(0.03);
    }

    @Test
    void says_nothing_of_too_few_trials_or_equal_scores() {
        assertThat(CorrelationRatio.adjusted(List.of(0, 1, 2), new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(CorrelationRatio.adjusted(List.of(0, 0, 1), new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(CorrelationRatio.adjusted(List.of(0, 0, 1, 1), new double[] {0.1, 0.1, 0.1, 0.1}))
                .isEmpty();
        assertThat(CorrelationRatio.adjusted(List.of(), new double[0])).isEmpty();
    }
}
