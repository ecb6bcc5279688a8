package org.mlplab.training.prediction;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.evaluation.BlockedForwardPass;
import org.mlplab.training.engine.minibatch.ExampleRows;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.network.NetworkDefinitions;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A trained network with the preprocessing that it was trained with. Works in its callers' threads, any number of them at
 * once, and starts none: it takes no more from what trains beside it than its own arithmetic. {@link #close} frees the native
 * memory; nobody may predict then.
 */
public final class Predictor implements AutoCloseable {

    private final AffinePreprocessing preprocessing;
    private final MultiLayerNetwork network;

    /**
     * Makes a copy of the parameters.
     *
     * @param preprocessing with the statistics of the split that the network was trained on
     * @throws IllegalArgumentException if the network has not as many parameters
     */
    public Predictor(
            ExperimentSpec spec, int classes, AffinePreprocessing preprocessing, NetworkParameters parameters) {
        int inputs = preprocessing.shift().length;
        if (spec.network().parameterCount(inputs, classes) != parameters.values().length) {
            throw new IllegalArgumentException(
                    "%d numbers are not the parameters of the network".formatted(parameters.values().length));
        }
        var definition = NetworkDefinitions.of(
                spec.network(), spec.regularization(), spec.optimizer(), inputs, classes, DataType.FLOAT, spec.seed());
        this.preprocessing = preprocessing;
        this.network = Networks.trained(definition, parameters.values());
    }

    /**
     * Classifies examples. The same examples together always get the same bits, and a split those of its evaluation after
     * training; in other company an example's may differ in the last ones of single precision, for BLAS rounds by a row's place.
     *
     * @param examples of the shape that the network was trained on; their labels do not matter
     */
    public void predict(Examples examples, RowPrediction taker) {
        if (examples.shape().inputs() != preprocessing.shift().length) {
            throw new IllegalArgumentException("the network reads %d inputs, not %d"
                    .formatted(preprocessing.shift().length, examples.shape().inputs()));
        }
        if (examples.size() == 0) {
            return;
        }
        try (var pass = new BlockedForwardPass(network, WorkerThreads.callerOnly(), examples.size())) {
            pass.classify(new ExampleRows(examples, preprocessing), taker::take);
        }
    }

    /** Memory that one takes: its parameters and its preprocessing. */
    public static long bytes(ExperimentSpec spec, int inputs, int classes) {
        return Float.BYTES * (spec.network().parameterCount(inputs, classes) + 2L * inputs);
    }

    @Override
    public void close() {
        Networks.free(network);
    }
}
