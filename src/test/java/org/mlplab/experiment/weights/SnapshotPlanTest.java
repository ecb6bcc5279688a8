package org.mlplab.experiment.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.Specs;

class SnapshotPlanTest {

    private static List<Integer> planned(int epochs) {
        var plan = new SnapshotPlan(epochs);
        return IntStream.rangeClosed(1, epochs)
                .filter(epoch -> plan.includes(epoch, epoch == epochs))
                .boxed()
                .toList();
    }

    @Test
    void takes_all_of_few_and_more_of_the_early_than_of_the_late() {
        assertThat(planned(1)).containsExactly(1);
        assertThat(planned(2)).containsExactly(1, 2);
        assertThat(planned(12)).hasSize(12);
        assertThat(planned(10_000)).containsExactly(1, 2, 5, 12, 28, 66, 152, 351, 811, 1874, 4329, 10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 20, 31, 64, 100, 365, 1000, 4097, 1_000_000})
    void takes_a_dozen_at_most_the_first_and_the_last_among_them(int epochs) {
        assertThat(planned(epochs))
                .hasSizeBetween(8, SnapshotPlan.MOST)
                .startsWith(1)
                .endsWith(epochs);
    }

    @Test
    void takes_the_last_also_where_training_ends_early() {
        var plan = new SnapshotPlan(10_000);

        assertThat(plan.includes(7, false)).isFalse();
        assertThat(plan.includes(7, true)).isTrue();
        assertThat(SnapshotPlan.NONE.includes(1, true)).isFalse();
    }

    @Test
    void knows_the_epochs_of_a_budget_of_iterations() {
        ExperimentSpec spec = Specs.of("{'dataset': {'name': 'digits', 'train': 100}, 'network': {'hiddenLayers': []},"
                + " 'training': {'iterations': 7, 'batchSize': 50}}");

        assertThat(SnapshotPlan.of(spec).epochs()).isEqualTo(4);
        assertThat(new SnapshotProperties(true).planOf(spec, false).epochs()).isEqualTo(4);
        assertThat(new SnapshotProperties(true).planOf(spec, true)).isEqualTo(SnapshotPlan.NONE);
        assertThat(new SnapshotProperties(false).planOf(spec, false)).isEqualTo(SnapshotPlan.NONE);
    }
}
