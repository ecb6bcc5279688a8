package org.mlplab.experiment.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FirstLossesTest {

    @Test
    void the_late_ones_are_the_last_quarter() {
        FirstLosses losses = FirstLosses.of(8, DoubleStream.of(9, 1, 1, 1, 1, 1, 3, 5));
        assertThat(losses).isEqualTo(new FirstLosses(8, 9, 5));
        assertThat(FirstLosses.of(0, DoubleStream.empty())).isEqualTo(new FirstLosses(0, 0, Double.NaN));
    }

    @Test
    void very_many_are_looked_at_at_even_distances() {
        long iterations = 4_000_000;
        FirstLosses losses =
                FirstLosses.of(iterations, LongStream.range(0, iterations).mapToDouble(i -> i == 123_457 ? 1e7 : i));
        assertThat(losses.highest()).isEqualTo(1e7);
        assertThat(losses.lateMedian()).isBetween(3_499_900.0, 3_500_100.0);
    }
}
