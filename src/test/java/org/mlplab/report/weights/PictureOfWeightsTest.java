package org.mlplab.report.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.report.figure.Drawn;
import org.mlplab.spec.catalog.InputShape;

class PictureOfWeightsTest {

    private static final int GROUND = 0xE8E8E8;
    private static final InputShape ROW = new InputShape(1, 1, 3);
    /** Norms 1.1, 3.1 and 2.04; on their own scales 0 128 255, 255 0 64 and 255 0 204. */
    private static final float[] THREE_UNITS = {0, 0.5f, 1, 3, 0, 0.75f, 0, -2, -0.4f};

    @Test
    void grey_runs_from_the_units_smallest_weight_to_its_largest() {
        float[] weights = {-1, 0, 1, 3};
        Drawn drawn = Drawn.of(WeightTiles.png(weights, new InputShape(1, 2, 2), 1, false, 400, 8));

        assertThat(drawn.image().getWidth()).isEqualTo(4 + 16 + 4);
        assertThat(drawn.image().getHeight()).isEqualTo(4 + 16 + 4);
        assertThat(drawn.color(3, 3)).isEqualTo(GROUND);
        assertThat(drawn.color(4, 4)).isEqualTo(0x000000);
        assertThat(drawn.color(11, 11)).isEqualTo(0x000000);
        assertThat(drawn.color(12, 11)).isEqualTo(0x404040);
        assertThat(drawn.color(11, 12)).isEqualTo(0x808080);
        assertThat(drawn.color(19, 19)).isEqualTo(0xFFFFFF);
        assertThat(drawn.color(20, 19)).isEqualTo(GROUND);
    }

    @Test
    void planes_are_red_green_and_blue_on_one_scale() {
        float[] weights = {0, 1, 2, 3, 4, 5};
        Drawn drawn = Drawn.of(WeightTiles.png(weights, new InputShape(3, 1, 2), 1, false, 400, 4));

        assertThat(drawn.color(4, 4)).isEqualTo(0x0066CC);
        assertThat(drawn.color(8, 4)).isEqualTo(0x3399FF);
    }

    @Test
    void a_unit_may_be_drawn_in_a_range_that_is_wider_than_its_own() {
        float[] weights = {0, 1, 2, 0, 1, 2};
        Drawn drawn = Drawn.of(WeightTiles.png(weights, ROW, 2, false, 400, 4, new float[] {0, 5, -2, 2}));

        assertThat(drawn.color(4, 4)).isEqualTo(0x000000);
        assertThat(drawn.color(8, 4)).isEqualTo(0x333333);
        assertThat(drawn.color(12, 4)).isEqualTo(0x666666);
    }

    @Test
    void each_unit_has_its_own_scale() {
        Drawn drawn = Drawn.of(WeightTiles.png(THREE_UNITS, ROW, 3, false, 400, 4));

        assertThat(row(drawn, 4, 4)).containsExactly(0x000000, 0x808080, 0xFFFFFF);
        assertThat(row(drawn, 20, 4)).containsExactly(0xFFFFFF, 0x000000, 0x404040);
        assertThat(row(drawn, 4, 12)).containsExactly(0xFFFFFF, 0x000000, 0xCCCCCC);
        assertThat(row(drawn, 20, 12)).containsOnly(GROUND);
    }

    @Test
    void sorted_the_largest_norm_comes_first() {
        Drawn drawn = Drawn.of(WeightTiles.png(THREE_UNITS, ROW, 3, true, 400, 4));

        assertThat(row(drawn, 4, 4)).containsExactly(0xFFFFFF, 0x000000, 0x404040);
        assertThat(row(drawn, 20, 4)).containsExactly(0xFFFFFF, 0x000000, 0xCCCCCC);
        assertThat(row(drawn, 4, 12)).containsExactly(0x000000, 0x808080, 0xFFFFFF);
    }

    @Test
    void the_limit_is_of_those_that_come_first() {
        Drawn drawn = Drawn.of(WeightTiles.png(THREE_UNITS, ROW, 3, true, 1, 4));

        assertThat(drawn.image().getWidth()).isEqualTo(4 + 12 + 4);
        assertThat(row(drawn, 4, 4)).containsExactly(0xFFFFFF, 0x000000, 0x404040);
    }

    @Test
    void equal_weights_are_grey() {
        Drawn drawn = Drawn.of(WeightTiles.png(new float[] {7, 7, 7}, ROW, 1, false, 400, 1));

        assertThat(drawn.color(5, 4)).isEqualTo(0x808080);
    }

    @Test
    void other_numbers_of_channels_are_grey_planes_one_below_the_other() {
        Drawn drawn = Drawn.of(WeightTiles.png(new float[] {0, 1, 3, 5}, new InputShape(2, 1, 2), 1, false, 400, 1));

        assertThat(drawn.image().getHeight()).isEqualTo(4 + 2 + 4);
        assertThat(new int[] {drawn.color(4, 4), drawn.color(5, 4), drawn.color(4, 5), drawn.color(5, 5)})
                .containsExactly(0x000000, 0x333333, 0x999999, 0xFFFFFF);
    }

    @Test
    void suitable_sheets_are_at_most_1200_pixels_wide() {
        assertThat(sheet(new InputShape(3, 32, 32), 250, null).image().getWidth())
                .isBetween(600, 1200);
        assertThat(sheet(new InputShape(1, 8, 8), 400, null).image().getWidth()).isBetween(600, 1200);
        assertThat(sheet(new InputShape(1, 1, 4), 10, null).image().getWidth()).isBetween(30, 1200);
        // the tile is 64 pixels wide
        assertThat(sheet(new InputShape(1, 8, 8), 1, null).image().getWidth()).isEqualTo(4 + 64 + 4);
        assertThat(sheet(new InputShape(3, 32, 32), 1, null).image().getWidth()).isEqualTo(4 + 64 + 4);
    }

    @Test
    void too_large_a_sheet_gets_a_smaller_scale() {
        Drawn drawn = sheet(new InputShape(1, 32, 32), 1000, 8);

        assertThat((long) drawn.image().getWidth() * drawn.image().getHeight()).isBetween(16_000_000L, 32_000_000L);
    }

    @Test
    void what_is_out_of_range_is_refused() {
        for (int[] limitAndScale : new int[][] {{0, 1}, {1001, 1}, {1, 0}, {1, 9}}) {
            assertThatThrownBy(() -> WeightTiles.png(THREE_UNITS, ROW, 3, false, limitAndScale[0], limitAndScale[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> WeightTiles.png(THREE_UNITS, ROW, 4, false, 400, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Drawn sheet(InputShape shape, int units, @Nullable Integer scale) {
        return Drawn.of(WeightTiles.png(new float[units * shape.inputs()], shape, units, false, 1000, scale));
    }

    /** The middles of a tile's three squares of four pixels. */
    private static int[] row(Drawn drawn, int left, int top) {
        return new int[] {drawn.color(left + 1, top + 1), drawn.color(left + 5, top + 2), drawn.color(left + 9, top + 3)
        };
    }
}
