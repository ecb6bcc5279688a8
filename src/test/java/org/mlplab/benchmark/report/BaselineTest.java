package org.mlplab.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.benchmark.report.Baseline.Entry;

class BaselineTest {

    private static final String KEY = "whole | small | service ÷ bare";

    private static Figure ratio(double value, double spread) {
        return new Figure("whole", "small", "service ÷ bare", value, spread, Figure.RATIO, null);
    }

    private static Baseline baseline(double ratio, double spread) {
        return new Baseline(Map.of(KEY, new Entry(ratio, spread)));
    }

    @ParameterizedTest
    @CsvSource({
        "1.00, 0.00, 0.981, 0.00, WITHIN_NOISE",
        "1.00, 0.00, 0.979, 0.00, WORSE",
        "1.00, 0.00, 1.021, 0.00, BETTER",
        "1.00, 0.03, 0.951, 0.00, WITHIN_NOISE",
        "1.00, 0.03, 0.949, 0.00, WORSE",
        "1.00, 0.03, 0.901, 0.05, WITHIN_NOISE",
        "1.00, 0.03, 0.899, 0.05, WORSE",
        "2.00, 0.00, 1.970, 0.00, WITHIN_NOISE",
        "2.00, 0.00, 1.950, 0.00, WORSE",
        "1.00, 0.00, NaN, 0.00, WORSE",
    })
    void a_ratio_has_changed_where_it_left_the_noise_of_both_runs(
            double before, double noise, double now, double spread, Change change) {
        assertThat(baseline(before, noise).change(ratio(now, spread))).isEqualTo(change);
    }

    @Test
    void nothing_is_said_of_what_the_baseline_does_not_know() {
        Figure other = new Figure("whole", "large", "service ÷ bare", 0.1, 0, Figure.RATIO, null);
        Figure seconds = new Figure("whole", "small", "service ÷ bare", 0.1, 0, "s", null);

        assertThat(baseline(1, 0).change(other)).isEqualTo(Change.NONE);
        assertThat(baseline(1, 0).change(seconds)).isEqualTo(Change.NONE);
    }

    @Test
    void a_run_of_one_part_keeps_what_was_measured_before() {
        Figure other = new Figure("sweep", "narrow", "default", 1, 0, Figure.RATIO, null);

        assertThat(baseline(1, 0).with(List.of(other)).ratios()).hasSize(2);
        assertThat(baseline(1, 0).with(List.of(ratio(1.2, 0))).ratios()).isEqualTo(Map.of(KEY, new Entry(1.2, 0)));
    }
}
