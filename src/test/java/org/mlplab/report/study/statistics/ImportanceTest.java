package org.mlplab.report.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.report.study.Sample;
import org.mlplab.report.study.SampleEpochs;
import org.mlplab.study.TrialState;

class ImportanceTest {

    private static final String AXIS = "/network/weightInit/type";

    private final Sample sample = new Sample();

    /**
     * After epoch 2 HE shows 0.31 and 0.33, XAVIER 0.41 and 0.43: SSE = 0.0004, SST = 0.0104, so ε² = 1 − (0.0004 / 2) /
     * (0.0104 / 3). A trial that diverged after epoch 1, one that is still trained and one whose value is not a number would
     * each make another number of it.
     */
    @Test
    void lost_and_running_trials_and_missing_values_are_not_in_it() {
        sample.space.put(AXIS, Sample.choice("['HE', 'XAVIER']"));
        add(TrialState.SUCCEEDED, "'HE'", 0.35, 0.21, 0.31, 0.35);
        add(TrialState.SUCCEEDED, "'HE'", 0.37, 0.22, 0.33, 0.37);
        add(TrialState.SUCCEEDED, "'XAVIER'", 0.45, 0.23, 0.41, 0.45);
        add(TrialState.PRUNED, "'XAVIER'", 0.43, 0.24, 0.43);
        add(TrialState.FAILED, "'XAVIER'", null, 0.1);
        add(TrialState.RUNNING, "'HE'", null, 0.9, 0.9);
        add(TrialState.SUCCEEDED, "'HE'", Double.NaN, 0.2, Double.NaN, 0.2);

        Importance importance = sample.report().importance();

        assertThat(importance.epoch()).isEqualTo(2);
        assertThat(importance.trials()).isEqualTo(4);
        assertThat(Objects.requireNonNull(importance.shares().get(AXIS)).orElseThrow())
                .isCloseTo(1 - (0.0004 / 2) / (0.0104 / 3), within(1e-12));
    }

    private void add(TrialState state, String value, @Nullable Double end, double... accuracies) {
        int number = sample.trials.size();
        sample.trials.add(Sample.trial(number, state, Map.of(AXIS, Sample.json(value)), end, accuracies.length));
        sample.epochs.put(number, SampleEpochs.epochs(accuracies));
    }
}
