package org.mlplab.experiment.weights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightSnapshotTest {

    @Test
    void keeps_weights_to_within_half_a_step_of_their_unit_s_range() {
        float[] weights = {-1, 0.5f, 0.123f, 2, 1e-4f, 3e-4f, 2.2e-4f, 1.7e-4f, 7, 7, 7, 7};

        WeightSnapshot snapshot = WeightSnapshot.of(3, 4, weights);
        WeightSnapshot stored = WeightSnapshot.of(3, 4, snapshot.packedRanges(), snapshot.levels());

        assertThat(stored.units()).isEqualTo(3);
        assertThat(stored.ranges()).containsExactly(-1, 2, 1e-4f, 3e-4f, 7, 7);
        for (int i = 0; i < weights.length; i++) {
            float step = (stored.ranges()[i / 4 * 2 + 1] - stored.ranges()[i / 4 * 2]) / 255;
            assertThat(Math.abs(stored.weights()[i] - weights[i])).isLessThanOrEqualTo(step * 0.501f);
        }
    }

    @Test
    void keeps_as_many_units_as_there_are_up_to_64_and_to_4_mb() {
        assertThat(WeightSnapshot.kept(10, 3072)).isEqualTo(10);
        assertThat(WeightSnapshot.kept(250, 3072)).isEqualTo(64);
        assertThat(WeightSnapshot.kept(250, 1 << 20)).isEqualTo(4);
        assertThat(WeightSnapshot.kept(250, 1 << 23)).isEqualTo(1);
    }
}
