package org.mlplab.training.gradientcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.mlplab.spec.Activation;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.spec.NetworkSpec;
import org.mlplab.spec.Optimizer;
import org.mlplab.spec.Regularization;
import org.mlplab.spec.WeightInit;
import org.mlplab.training.engine.NetworkDefinition;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.TrainingStep;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.network.NetworkDefinitions;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A problem's network as experiments train it, but in double precision, with the problem's parameters and inputs. */
final class TrainedNetwork implements AutoCloseable {

    private final MultiLayerNetwork network;
    private final INDArray inputs;
    private final int[] labels;

    TrainedNetwork(Problem problem) {
        Perceptron parameters = problem.network();
        this.network = Networks.fast(definition(problem), WorkerThreads.callerOnly());
        this.inputs = Nd4j.createFromArray(problem.inputs().toRows());
        this.labels = problem.labels();
        for (int l = 0; l < parameters.depth(); l++) {
            assign(
                    weights(network.getLayer(l)),
                    Nd4j.createFromArray(parameters.weights().get(l).toRows()));
            assign(
                    biases(network.getLayer(l)),
                    Nd4j.createFromArray(parameters.biases().get(l).values()));
        }
    }

    /** By way of a spec's parts, so that what a spec's λ becomes is checked too. */
    private static NetworkDefinition definition(Problem problem) {
        List<Matrix> biases = problem.network().biases();
        int last = biases.size() - 1;
        List<HiddenLayer> hidden = biases.subList(0, last).stream()
                .map(bias -> new HiddenLayer(bias.columns(), Activation.RELU, 0))
                .toList();
        return NetworkDefinitions.of(
                new NetworkSpec(hidden, new WeightInit(WeightInit.Type.HE, null)),
                new Regularization(problem.l2(), 0),
                new Optimizer.Sgd(1, 0),
                problem.inputs().columns(),
                biases.get(last).columns(),
                DataType.DOUBLE,
                0);
    }

    /** a⁽ᴸ⁾ */
    Matrix fedToOutput() {
        // the first of DL4J's activations are the inputs
        return matrix(network.feedForward(inputs).get(network.getnLayers() - 1));
    }

    /** θ before one step of gradient descent with learning rate 1, less θ after it. */
    Perceptron descent() {
        Perceptron before = parameters();
        new TrainingStep(network).step(inputs, labels, 1);
        Perceptron after = parameters();
        return new Perceptron(
                differences(before.weights(), after.weights()), differences(before.biases(), after.biases()));
    }

    private static List<Matrix> differences(List<Matrix> before, List<Matrix> after) {
        return IntStream.range(0, before.size())
                .mapToObj(l -> before.get(l).minus(after.get(l)))
                .toList();
    }

    private Perceptron parameters() {
        List<Matrix> weights = new ArrayList<>();
        List<Matrix> biases = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            weights.add(matrix(weights(layer)));
            biases.add(Matrix.of(biases(layer).toDoubleVector()));
        }
        return new Perceptron(weights, biases);
    }

    private static INDArray weights(Layer layer) {
        return layer.getParam(DefaultParamInitializer.WEIGHT_KEY);
    }

    private static INDArray biases(Layer layer) {
        return layer.getParam(DefaultParamInitializer.BIAS_KEY);
    }

    private static void assign(INDArray target, INDArray values) {
        try (values) {
            target.assign(values);
        }
    }

    private static Matrix matrix(INDArray array) {
        return Matrix.of(array.toDoubleMatrix());
    }

    @Override
    public void close() {
        inputs.close();
        Networks.free(network);
    }
}
