package org.mlplab.experiment.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtremesOfIntervalsTest {

    private static List<EpochMetrics> kept(int epochs, int width, IntToDoubleFunction validationLoss) {
        ExtremesOfIntervals sample = new ExtremesOfIntervals(width);
        IntStream.rangeClosed(1, epochs)
                .mapToObj(e -> new EpochMetrics(
                        e, e, 1, 1, 0.5, validationLoss.applyAsDouble(e), e / (double) epochs, 0.1, 1, 1, null, null))
                .forEach(sample::add);
        return sample.epochs();
    }

    @Test
    void a_spike_of_one_epoch_in_a_million_is_kept_and_few_others_are() {
        List<EpochMetrics> kept = kept(1_000_000, 4000, e -> e == 777_777 ? 1000 : 1);

        assertThat(kept).hasSizeLessThanOrEqualTo(2500);
        assertThat(kept)
                .extracting(EpochMetrics::epoch)
                .startsWith(1)
                .contains(777_777)
                .endsWith(1_000_000);
        assertThat(kept).isSortedAccordingTo((a, b) -> Integer.compare(a.epoch(), b.epoch()));
    }

    @Test
    void of_an_interval_the_ends_and_the_extremes_are_kept_the_earliest_of_equals() {
        assertThat(kept(8, 8, e -> List.of(2, 1, 3, 1, 9, 9, 2, 2).get(e - 1)))
                .extracting(EpochMetrics::epoch)
                .containsExactly(1, 2, 5, 8);
    }

    @Test
    void intervals_of_one_keep_every_epoch_also_what_is_no_number() {
        assertThat(kept(5, 1, e -> Double.NaN)).hasSize(5);
        assertThat(kept(5, 5, e -> Double.NaN)).extracting(EpochMetrics::epoch).containsExactly(1, 5);
    }
}
