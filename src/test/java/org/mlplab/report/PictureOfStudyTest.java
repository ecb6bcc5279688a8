package org.mlplab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.metrics.EpochMetrics;

class PictureOfStudyTest {

    private static final int[] OKABE_ITO = {
        0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000, 0xF0E442
    };
    private static final int GREY = 0xCFCFCF;
    private static final PictureSize SIZE = new PictureSize(1000, 600);

    private static List<EpochMetrics> at(double accuracy) {
        return Drawn.epochs(10, e -> 1, e -> 1, e -> accuracy + 0.02, e -> accuracy);
    }

    private static List<NamedCurves> labelled(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new NamedCurves("learning rate 0.00%d".formatted(i), at(0.5 + i / 20.0)))
                .toList();
    }

    @Test
    void each_of_eight_has_its_colour_solid_for_validation_and_dashed_for_training() {
        Drawn drawn = Drawn.of(StudyCurves.png("a study", labelled(8), List.of(), SIZE));

        assertThat(drawn.image().getWidth()).isEqualTo(1000);
        for (int color : OKABE_ITO) {
            assertThat(drawn.columns(color, 200, 900, 150))
                    .as(Integer.toHexString(color))
                    .isEqualTo(700);
        }
    }

    @Test
    void training_is_dashed() {
        List<EpochMetrics> training = Drawn.epochs(10, e -> 1, e -> 1, e -> 0.5, e -> Double.NaN);
        Drawn drawn = Drawn.of(StudyCurves.png("", List.of(new NamedCurves("a", training)), List.of(), SIZE));

        assertThat(drawn.columns(OKABE_ITO[0], 200, 900, 150)).isBetween(300L, 560L);
    }

    @Test
    void others_are_grey_and_below() {
        List<List<EpochMetrics>> others = List.of(at(0.5), at(0.3), List.of());
        PictureSize large = new PictureSize(2000, 1200);
        Drawn drawn = Drawn.of(StudyCurves.png("a study", labelled(1), others, large));

        assertThat(drawn.columns(GREY, 400, 1800, 200)).isEqualTo(1400);
        assertThat(drawn.columns(OKABE_ITO[0], 400, 1800, 200)).isEqualTo(1400);
    }

    @Test
    void long_labels_are_shortened_and_ended_experiments_of_any_length_fit_together() {
        List<NamedCurves> curves = List.of(
                new NamedCurves("x".repeat(500), at(0.4)),
                new NamedCurves("one epoch", at(0.5).subList(0, 1)),
                new NamedCurves("none", List.of()));

        assertThat(Drawn.of(StudyCurves.png("", curves, List.of(), SIZE)).pixels(OKABE_ITO[0]))
                .isPositive();
    }

    @Test
    void a_ninth_colour_or_no_curve_at_all_is_refused() {
        assertThatThrownBy(() ->
                        StudyCurves.png("", Collections.nCopies(9, new NamedCurves("a", at(0.5))), List.of(), SIZE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StudyCurves.png("", List.of(), List.of(), SIZE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
