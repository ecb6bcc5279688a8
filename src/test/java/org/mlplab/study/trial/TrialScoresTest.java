package org.mlplab.study.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.spec.Selection;
import org.mlplab.study.Objective;

class TrialScoresTest {

    private static EpochMetrics epoch(int number, double validationAccuracy, double validationLoss) {
        return new EpochMetrics(number, number, 1, 1, 0.5, validationLoss, validationAccuracy, 0.1, 1, 1, null, null);
    }

    private static final List<EpochMetrics> EPOCHS =
            List.of(epoch(1, 0.3, 2.0), epoch(2, 0.5, 1.5), epoch(3, 0.5, 1.2), epoch(4, 0.4, 1.1));

    private static double after(int epoch, Selection selection, Objective objective) {
        return TrialScores.after(epoch, EPOCHS, selection, objective);
    }

    @Test
    void a_score_is_that_of_the_parameters_that_the_spec_selects() {
        assertThat(after(4, Selection.LAST_EPOCH, Objective.VALIDATION_ACCURACY))
                .isEqualTo(0.4);
        assertThat(after(4, Selection.BEST_VALIDATION, Objective.VALIDATION_ACCURACY))
                .isEqualTo(0.5);
        assertThat(after(1, Selection.BEST_VALIDATION, Objective.VALIDATION_ACCURACY))
                .isEqualTo(0.3);
        assertThat(after(4, Selection.LAST_EPOCH, Objective.VALIDATION_LOSS)).isEqualTo(-1.1);
        // Epoch 2, the earliest of equals, has the parameters that are kept.
        assertThat(after(4, Selection.BEST_VALIDATION, Objective.VALIDATION_LOSS))
                .isEqualTo(-1.5);
    }

    @Test
    void there_is_none_before_an_epoch_has_ended() {
        assertThatThrownBy(() -> after(0, Selection.LAST_EPOCH, Objective.VALIDATION_ACCURACY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
