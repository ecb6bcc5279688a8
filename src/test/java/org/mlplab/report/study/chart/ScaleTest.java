package org.mlplab.report.study.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlplab.report.study.Sample;

class ScaleTest {

    @Test
    void equal_factors_are_equally_far_on_a_logarithmic_scale() {
        ContinuousScale scale = new ContinuousScale(1e-4, 1e-2, true);
        assertThat(scale.place(1e-3)).isCloseTo(0.5, within(1e-12));
        assertThat(scale.place(1)).isEqualTo(1);
        assertThat(scale.place(0)).isEqualTo(0);
        assertThat(scale.ticks()).extracting(Scale.Tick::label).containsExactly("0.0001", "0.001", "0.01");
    }

    @Test
    void equal_differences_are_equally_far_on_a_linear_scale() {
        ContinuousScale scale = new ContinuousScale(10, 30, false);
        assertThat(scale.place(15)).isEqualTo(0.25);
        assertThat(scale.ticks()).extracting(Scale.Tick::label).containsExactly("10", "15", "20", "25", "30");
    }

    @Test
    void choices_are_evenly_spaced_in_their_order() {
        CategoricalScale scale = CategoricalScale.of(Sample.values("[100, 'HE', 7, null]"));
        assertThat(scale.place(Sample.json("7"))).isEqualTo(0.625);
        assertThat(scale.ticks()).extracting(Scale.Tick::label).containsExactly("100", "HE", "7", "none");
    }

    @Test
    void the_best_is_the_darkest() {
        assertThat(Viridis.colour(1)).isEqualTo("#440154");
        assertThat(Viridis.colour(0)).isEqualTo("#b5de2b");
        assertThat(Viridis.colour(0.0625)).isEqualTo("#92d642");
    }
}
