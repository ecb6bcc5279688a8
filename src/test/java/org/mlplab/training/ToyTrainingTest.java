package org.mlplab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.spec.Specs;

/** The report's first run: 4-10-3 on five points, plain gradient descent, training loss below 0.02. */
class ToyTrainingTest {

    private static final class Losses implements TrainingObserver {

        private final List<Double> training = new ArrayList<>();

        @Override
        public void iterationEnded(long iteration) {}

        @Override
        public void epochEnded(EpochResult result) {
            training.add(result.trainingLoss());
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    @Test
    void drivesTheTrainingLossBelowTwoHundredths() {
        var losses = new Losses();
        TrainingOutcome outcome;
        try (Datasets datasets = Datasets.of(DatasetProperties.defaults())) {
            outcome = new Trainer().train(Specs.of("""
                            {'dataset': {'name': 'toy', 'preprocessing': 'STANDARDIZE'},
                             'network': {'hiddenLayers': [{'units': 10}],
                                         'weightInit': {'type': 'NORMAL', 'standardDeviation': 0.1}},
                             'optimizer': {'type': 'SGD', 'learningRate': 1.0},
                             'training': {'iterations': 100, 'batchSize': 5}}"""), datasets.load("toy", () -> false), 1, losses);
        }

        assertThat(losses.training).hasSize(100);
        assertThat(losses.training.get(0)).isCloseTo(Math.log(3), within(0.1));
        assertThat(losses.training.get(99)).isPositive().isLessThan(0.02);
        assertThat(outcome).isInstanceOf(TrainingOutcome.Completed.class);
    }
}
