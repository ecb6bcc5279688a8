package org.mlplab.training.export;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.evaluation.BlockedForwardPass;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.minibatch.ExampleRows;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.network.NetworkDefinitions;
import org.mlplab.training.result.Signature;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network with random parameters, and the validation split of its data. */
record SampleModel(Model model, Examples validation) {

    private static final Datasets DATASETS = Datasets.of(DatasetProperties.defaults());

    static SampleModel of(String specText) {
        ExperimentSpec spec = Specs.of(specText);
        Dataset dataset = DATASETS.load(spec.dataset().name(), () -> false);
        Signature signature = Signature.of(spec.dataset(), dataset);
        Examples validation = dataset.split(spec.dataset().splitSizes()).validation();
        return new SampleModel(
                new Model(spec, signature, parameters(spec, signature, size(validation, signature))), validation);
    }

    /** Root of the mean square of what the network reads. */
    private static double size(Examples examples, Signature signature) {
        float[] shift = signature.preprocessing().shift();
        float[] scale = signature.preprocessing().scale();
        double sum = 0;
        for (int i = 0; i < examples.size(); i++) {
            for (int j = 0; j < shift.length; j++) {
                double value = ((examples.values()[examples.offset(i) + j] & 0xFF) - shift[j]) * scale[j];
                sum += value * value;
            }
        }
        return Math.sqrt(sum / examples.size() / shift.length);
    }

    /** Random ones, so large that activations are neither all alike nor all at their bounds. */
    private static NetworkParameters parameters(ExperimentSpec spec, Signature signature, double inputSize) {
        int units = signature.shape().inputs();
        int classes = signature.classNames().size();
        float[] values = new float[(int) spec.network().parameterCount(units, classes)];
        var random = new Random(1);
        double size = inputSize;
        int at = 0;
        for (int layer = 0; layer <= spec.network().hiddenLayers().size(); layer++) {
            List<HiddenLayer> hidden = spec.network().hiddenLayers();
            int next = layer < hidden.size() ? hidden.get(layer).units() : classes;
            double deviation = 3 / (Math.sqrt(units) * size);
            for (int i = 0; i < (units + 1) * next; i++) {
                values[at++] = (float) (deviation * random.nextGaussian());
            }
            units = next;
            size = 1;
        }
        return new NetworkParameters(values);
    }

    static String digits(String hiddenLayers, String preprocessing) {
        return """
                {'dataset': {'name': 'digits', 'train': 300, 'validation': 60, 'preprocessing': '%s'},
                 'network': {'hiddenLayers': [%s], 'weightInit': {'type': 'NORMAL', 'standardDeviation': 0.05}},
                 'optimizer': {'type': 'NESTEROV', 'learningRate': 0.001}, 'regularization': {'l2': 0.01}}""".formatted(preprocessing, hiddenLayers);
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
