package org.mlplab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.experiment.metrics.EpochMetrics;

class PictureOfCurvesTest {

    private static final int BLUE = 0x0072B2;
    private static final int VERMILION = 0xD55E00;
    private static final int BELOW_LEGEND = 66;
    private static final PictureSize SIZE = new PictureSize(1200, 480);
    private static final List<EpochMetrics> TEN =
            Drawn.epochs(10, e -> 2.2 / e, e -> 0.5 + 2 / e, e -> 0.9 - 0.5 / e, e -> 0.6 - 0.3 / e);

    private static Drawn draw(List<EpochMetrics> epochs) {
        return Drawn.of(LearningCurves.png("a run", epochs, SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"400x300", "1200x480", "700x900", "4000x3000"})
    void has_the_size_that_was_asked_for(String size) {
        String[] sides = size.split("x");
        int width = Integer.parseInt(sides[0]);
        int height = Integer.parseInt(sides[1]);
        Drawn drawn = Drawn.of(LearningCurves.png("a run", TEN, new PictureSize(width, height)));

        assertThat(drawn.image().getWidth()).isEqualTo(width);
        assertThat(drawn.image().getHeight()).isEqualTo(height);
        assertThat(drawn.color(0, 0)).isEqualTo(0xFFFFFF);
        assertThat(drawn.pixels(BLUE)).isPositive();
        assertThat(drawn.pixels(VERMILION)).isPositive();
    }

    @Test
    void validation_is_a_whole_line_and_training_a_dashed_one_in_both_panels() {
        Drawn drawn = draw(Drawn.epochs(10, e -> 1, e -> 2, e -> 0.6, e -> 0.5));

        for (int left : new int[] {200, 800}) {
            assertThat(drawn.columns(VERMILION, left, left + 300, BELOW_LEGEND)).isEqualTo(300);
            assertThat(drawn.columns(BLUE, left, left + 300, BELOW_LEGEND)).isBetween(120L, 240L);
        }
    }

    @Test
    void a_single_epoch_is_drawn_as_points() {
        Drawn drawn = draw(Drawn.epochs(1, e -> 2.3, e -> 2.2, e -> 0.1, e -> 0.2));

        for (int left : new int[] {0, 600}) {
            assertThat(drawn.columns(BLUE, left, left + 600, BELOW_LEGEND)).isBetween(4L, 12L);
            assertThat(drawn.columns(VERMILION, left, left + 600, BELOW_LEGEND)).isBetween(4L, 14L);
        }
    }

    @Test
    void a_thousand_epochs_reach_from_one_side_to_the_other() {
        Drawn drawn = draw(
                Drawn.epochs(1000, e -> 2 * Math.exp(-e / 200.0), e -> 1, e -> 1 - Math.exp(-e / 200.0), e -> 0.5));

        assertThat(drawn.columns(VERMILION, 100, 560, BELOW_LEGEND)).isGreaterThan(440);
    }

    @Test
    void what_is_not_finite_leaves_a_gap() {
        Drawn drawn = draw(Drawn.epochs(
                9, e -> 1, e -> e == 5 ? Double.NaN : 2, e -> 0.5, e -> e == 5 ? Double.POSITIVE_INFINITY : 0.2));

        // epochs 4 to 6 are a quarter of each panel
        for (int left : new int[] {100, 690}) {
            assertThat(drawn.columns(VERMILION, left, left + 460, BELOW_LEGEND)).isBetween(300L, 370L);
        }
    }

    @Test
    void nothing_finite_at_all_is_an_empty_figure() {
        Drawn drawn = draw(Drawn.epochs(3, e -> Double.NaN, e -> Double.NaN, e -> Double.NaN, e -> Double.NaN));

        assertThat(drawn.columns(VERMILION, 0, 1200, BELOW_LEGEND)).isZero();
        assertThat(drawn.columns(BLUE, 0, 1200, BELOW_LEGEND)).isZero();
    }

    @Test
    void a_diverging_loss_does_not_flatten_the_others() {
        Drawn drawn =
                draw(Drawn.epochs(5, e -> Math.pow(10, 60 * e - 9), e -> Math.pow(10, 60 * e + 9), e -> .1, e -> .1));

        // logarithmic, these are straight lines from below to above: no row has much of one
        assertThat(drawn.columns(VERMILION, 100, 560, BELOW_LEGEND)).isGreaterThan(300);
        assertThat(drawn.columns(VERMILION, 100, 560, 400)).isLessThan(120);
    }

    @Test
    void losses_that_hardly_differ_are_drawn_as_equal() {
        Axis axis = Axes.losses(List.of(
                new Curve(new double[] {1, 2}, new double[] {2.302585, 2.302585 + 1e-9}, Pen.training(Palette.BLUE))));

        assertThat(axis.fraction(2.302585)).isBetween(0.499, 0.501);
        assertThat(axis.ticks(6)).extracting(Axis.Tick::label).contains("2.300", "2.305");
    }

    @Test
    void rings_the_earliest_of_the_best_epochs() {
        List<EpochMetrics> plateau = Drawn.epochs(11, e -> 1, e -> 1, e -> 0.2, e -> e == 3 || e == 9 ? 0.9 : 0.5);
        Drawn drawn = draw(plateau);

        // the ring reaches above the first peak by its radius
        assertThat(drawn.firstRow(VERMILION, 700, 850))
                .isBetween(drawn.firstRow(VERMILION, 950, 1180) - 7, drawn.firstRow(VERMILION, 950, 1180) - 2);
    }

    @Test
    void ticks_are_whole_epochs() {
        assertThat(labels(LinearAxis.epochs(1, 10), 8)).containsExactly("2", "4", "6", "8", "10");
        assertThat(labels(LinearAxis.epochs(1, 3), 20)).containsExactly("1", "2", "3");
        assertThat(labels(LinearAxis.epochs(1, 1), 8)).containsExactly("1");
        assertThat(labels(LinearAxis.epochs(1, 1000), 8)).containsExactly("200", "400", "600", "800", "1000");
    }

    @Test
    void ticks_are_round_values() {
        assertThat(labels(LinearAxis.around(0.31, 0.52, 0.02), 5)).containsExactly("0.35", "0.40", "0.45", "0.50");
        assertThat(labels(LinearAxis.around(0.2, 1, 0.02).withTicks(0, 1), 5))
                .containsExactly("0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(LinearAxis.around(0, 4e9, 1), 5)).containsExactly("0", "1e9", "2e9", "3e9", "4e9");
        assertThat(labels(LogarithmicAxis.around(0.05, 2e3), 9)).containsExactly("10⁻¹", "10⁰", "10¹", "10²", "10³");
        assertThat(labels(LogarithmicAxis.around(1e-1, 1e30), 5))
                .hasSizeBetween(3, 6)
                .contains("10⁷", "10¹⁴");
    }

    private static List<String> labels(Axis axis, int most) {
        return axis.ticks(most).stream().map(Axis.Tick::label).toList();
    }

    @Test
    void the_title_stands_above() {
        assertThat(LearningCurves.png("one", TEN, SIZE)).isNotEqualTo(LearningCurves.png("two", TEN, SIZE));
        assertThat(Drawn.of(LearningCurves.png("long ".repeat(200), TEN, SIZE)).columns(0xFFFFFF, 0, 1200, 0))
                .isEqualTo(1200);
    }

    @Test
    void without_an_epoch_there_is_no_figure() {
        assertThatThrownBy(() -> LearningCurves.png("none", List.of(), SIZE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PictureSize(399, 300)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PictureSize(400, 3001)).isInstanceOf(IllegalArgumentException.class);
    }
}
