package org.mlplab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlplab.spec.Preprocessing;
import org.mlplab.spec.catalog.InputShape;

class AffinePreprocessingTest {

    /** Three inputs; the last row is not of the training split. */
    private static final Examples TRAIN = new Examples(
                    new InputShape(1, 1, 3),
                    new byte[] {0, 7, (byte) 255, 2, 7, (byte) 255, 7, 7, (byte) 254, 100, 100, 100},
                    new byte[4])
            .window(0, 3);

    @Test
    void none_changes_nothing() {
        AffinePreprocessing map = AffinePreprocessing.of(Preprocessing.NONE, TRAIN);
        assertThat(map.shift()).containsExactly(0, 0, 0);
        assertThat(map.scale()).containsExactly(1, 1, 1);
    }

    @Test
    void scaling_maps_0_to_minus_one_and_255_to_one() {
        AffinePreprocessing map = AffinePreprocessing.of(Preprocessing.SCALE_MINUS_ONE_TO_ONE, TRAIN);
        assertThat((0 - map.shift()[0]) * map.scale()[0]).isEqualTo(-1);
        assertThat((255 - map.shift()[2]) * map.scale()[2]).isEqualTo(1);
    }

    @Test
    void the_mean_picture_is_that_of_the_training_split() {
        AffinePreprocessing map = AffinePreprocessing.of(Preprocessing.SUBTRACT_MEAN_IMAGE, TRAIN);
        assertThat(map.shift()).containsExactly(3, 7, 764f / 3);
        assertThat(map.scale()).containsExactly(1, 1, 1);
    }

    @Test
    void standardizing_divides_by_the_standard_deviation_and_leaves_constants_unscaled() {
        AffinePreprocessing map = AffinePreprocessing.of(Preprocessing.STANDARDIZE, TRAIN);
        assertThat(map.shift()).containsExactly(3, 7, 764f / 3);
        // 0, 2, 7: variance (9 + 1 + 16) / 3; 255, 255, 254: variance 2 / 9
        assertThat(map.scale()[0]).isCloseTo((float) (1 / Math.sqrt(26 / 3.0)), within(1e-7f));
        assertThat(map.scale()[1]).isEqualTo(1);
        assertThat(map.scale()[2]).isCloseTo((float) (1 / Math.sqrt(2 / 9.0)), within(1e-6f));
    }

    @Test
    void statistics_of_nothing_are_refused() {
        assertThatThrownBy(() -> AffinePreprocessing.of(Preprocessing.STANDARDIZE, TRAIN.window(0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
