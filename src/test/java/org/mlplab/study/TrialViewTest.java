package org.mlplab.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialViewTest {

    @Test
    void values_of_rungs_are_the_objective_s_own() {
        assertThat(TrialView.rungValues(Objective.VALIDATION_ACCURACY, List.of(0.3, 0.5)))
                .containsExactly(0.3, 0.5);
        assertThat(TrialView.rungValues(Objective.VALIDATION_LOSS, List.of(-2.3, -1.5)))
                .containsExactly(2.3, 1.5);
    }

    @Test
    void what_is_not_finite_has_no_value() {
        assertThat(TrialView.rungValues(Objective.VALIDATION_LOSS, List.of(Double.NEGATIVE_INFINITY, -0.7, Double.NaN)))
                .containsExactly(null, 0.7, null);
    }
}
