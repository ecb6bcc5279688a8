package org.mlplab.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void median_and_spread_do_not_depend_on_order_and_little_on_one_outlier() {
        Sample sample = Sample.of(List.of(5.0, 1.0, 100.0, 3.0, 4.0));

        assertThat(sample.median()).isEqualTo(4);
        assertThat(sample.spread()).isEqualTo((5.0 - 3) / 4);
        assertThat(Sample.of(List.of(1.0, 2.0)).median()).isEqualTo(1.5);
    }

    @Test
    void quantiles_lie_between_neighbours() {
        Sample sample = Sample.of(List.of(10.0, 20.0, 30.0));

        assertThat(sample.quantile(0)).isEqualTo(10);
        assertThat(sample.quantile(0.99)).isEqualTo(29.8, within(1e-9));
        assertThat(sample.quantile(1)).isEqualTo(30);
    }

    @Test
    void ratios_are_those_of_each_round() {
        Sample peer = Sample.of(List.of(2.0, 20.0, 3.0));
        Sample ours = Sample.of(List.of(1.0, 10.0));

        assertThat(peer.over(ours)).isEqualTo(Sample.of(List.of(2.0, 2.0)));
    }

    @Test
    void nothing_measured_is_no_number_and_one_measurement_has_no_spread() {
        assertThat(Sample.of(List.of()).median()).isNaN();
        assertThat(Sample.single(3).spread()).isZero();
    }
}
