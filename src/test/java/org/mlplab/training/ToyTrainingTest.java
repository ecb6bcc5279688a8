package org.mlplab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.Specs;

/** The report's first run: 4-10-3 on five points, plain gradient descent, training loss below 0.02. */
class ToyTrainingTest {

    private static final ExperimentSpec SPEC = Specs.of("""
            {'dataset': {'name': 'toy', 'preprocessing': 'STANDARDIZE'},
             'network': {'hiddenLayers': [{'units': 10}],
                         'weightInit': {'type': 'NORMAL', 'standardDeviation': 0.1}},
             'optimizer': {'type': 'SGD', 'learningRate': 1.0},
             'training': {'iterations': 100, 'batchSize': 5}}""");

    @Test
    void drivesTheTrainingLossBelowTwoHundredths() {
        var recorder = new Recorder(Long.MAX_VALUE);
        TrainingOutcome outcome;
        try (Datasets datasets = Datasets.of(DatasetProperties.defaults())) {
            outcome = new Trainer().train(SPEC, datasets.load("toy", () -> false), 1, null, recorder);
        }

        assertThat(outcome).isInstanceOf(TrainingOutcome.Completed.class);
        assertThat(recorder.epochs()).hasSize(100);
        assertThat(recorder.epochs().get(0).trainingLoss()).isCloseTo(Math.log(3), within(0.1));
        assertThat(recorder.epochs().get(99).trainingLoss()).isPositive().isLessThan(0.02);
    }
}
