package org.mlplab.training.export;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.Trainer;
import org.mlplab.training.TrainingObserver;
import org.mlplab.training.TrainingOutcome;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.evaluation.BlockedForwardPass;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.minibatch.ExampleRows;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.network.NetworkDefinitions;
import org.mlplab.training.result.EpochResult;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network as the service trains it, and the validation split.
 *
 * @param model that the service would export
 */
record Trained(Model model, Examples validation) {

    private static final Datasets DATASETS = Datasets.of(DatasetProperties.defaults());

    private static final class Uninterested implements TrainingObserver {

        @Override
        public void iterationEnded(long iteration) {}

        @Override
        public void epochEnded(EpochResult result) {}

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    static Trained of(String specText) {
        ExperimentSpec spec = Specs.of(specText);
        Dataset dataset = DATASETS.load(spec.dataset().name(), () -> false);
        TrainingOutcome outcome = new Trainer().train(spec, dataset, 1, null, new Uninterested());
        if (outcome instanceof TrainingOutcome.Completed completed) {
            return new Trained(
                    new Model(spec, completed.signature(), completed.parameters()),
                    dataset.split(spec.dataset().splitSizes()).validation());
        }
        throw new AssertionError(outcome);
    }

    static String digits(String hiddenLayers, String preprocessing) {
        return """
                {'dataset': {'name': 'digits', 'train': 300, 'validation': 60, 'preprocessing': '%s'},
                 'network': {'hiddenLayers': [%s], 'weightInit': {'type': 'NORMAL', 'standardDeviation': 0.05}},
                 'optimizer': {'type': 'NESTEROV', 'learningRate': 0.001}, 'regularization': {'l2': 0.01},
                 'training': {'iterations': 30, 'batchSize': 20, 'evaluateTest': false}}""".formatted(preprocessing, hiddenLayers);
    }

    int inputs() {
        return validation.shape().inputs();
    }

    /** The values of the validation examples before any preprocessing, one row an example. */
    float[][] rawRows() {
        return IntStream.range(0, validation.size())
                .mapToObj(i -> {
                    float[] row = new float[inputs()];
                    for (int j = 0; j < row.length; j++) {
                        row[j] = validation.values()[validation.offset(i) + j] & 0xFF;
                    }
                    return row;
                })
                .toArray(float[][]::new);
    }

    /** What the engine of the service makes of the validation examples. */
    float[][] probabilities() {
        ExperimentSpec spec = model.spec();
        var definition = NetworkDefinitions.of(
                spec.network(),
                spec.regularization(),
                spec.optimizer(),
                inputs(),
                model.signature().classNames().size(),
                DataType.FLOAT,
                spec.seed());
        MultiLayerNetwork network = Networks.fast(definition, WorkerThreads.callerOnly());
        try (INDArray parameters = Nd4j.createFromArray(model.parameters().values());
                INDArray features = Nd4j.create(DataType.FLOAT, new long[] {validation.size(), inputs()}, 'c');
                var forwardPass = new BlockedForwardPass(network, WorkerThreads.callerOnly())) {
            network.params().assign(parameters.reshape(network.params().shape()));
            new ExampleRows(validation, model.signature().preprocessing())
                    .fill(NativeMatrix.of(features), row -> row, row -> false);
            try (INDArray probabilities = forwardPass.probabilities(features)) {
                return probabilities.toFloatMatrix();
            }
        } finally {
            network.close();
        }
    }

    static int mostProbable(float[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }
}
