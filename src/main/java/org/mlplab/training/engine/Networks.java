package org.mlplab.training.engine;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.layer.SeededDropout;
import org.mlplab.training.engine.layer.ThreadedLayer;
import org.mlplab.training.engine.matrix.NativeSettings;
import org.mlplab.training.engine.product.Bfloat16Products;
import org.mlplab.training.engine.product.BlasProducts;
import org.mlplab.training.engine.product.MatrixProducts;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.engine.update.BlockedUpdater;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Makes networks from their definition. */
public final class Networks {

    private Networks() {}

    /** A network to train, with the initial parameters that DL4J gives the definition's stock configuration. */
    public static MultiLayerNetwork fast(NetworkDefinition definition, WorkerThreads threads) {
        NativeSettings.apply();
        MultiLayerNetwork network = new MultiLayerNetwork(Configurations.fast(definition));
        network.init();
        network.initGradientsView();
        for (Layer layer : network.getLayers()) {
            ((ThreadedLayer) layer).runOn(threads, products(definition, threads));
            if (((org.deeplearning4j.nn.conf.layers.Layer) layer.getConfig()).getIDropout()
                    instanceof SeededDropout dropout) {
                dropout.runOn(threads);
            }
        }
        network.setUpdater(new BlockedUpdater(network, definition.rule(), definition.decay(), threads));
        return network;
    }

    private static MatrixProducts products(NetworkDefinition definition, WorkerThreads threads) {
        return definition.bfloat16() ? new Bfloat16Products(threads) : new BlasProducts(definition.type(), threads);
    }

    /**
     * A network that is not trained any more: without gradients and updater, it takes little more memory than its parameters.
     *
     * @param parameters as many as the definition has, in DL4J's order; they are copied
     */
    public static MultiLayerNetwork trained(NetworkDefinition definition, float[] parameters) {
        NativeSettings.apply();
        MultiLayerNetwork network = new MultiLayerNetwork(Configurations.fast(definition));
        network.init(Nd4j.createFromArray(parameters).reshape(1, parameters.length), false);
        return network;
    }

    /** A network of DL4J's own layers with its own initial parameters, the same as {@link #fast}'s. */
    public static MultiLayerNetwork stock(NetworkDefinition definition, double learningRate) {
        MultiLayerNetwork network = new MultiLayerNetwork(Configurations.stock(definition, learningRate));
        network.init();
        return network;
    }

    /** The same network in DL4J's own layers, as it is to be saved: a zip of it loads in plain DL4J. */
    public static MultiLayerNetwork stock(NetworkDefinition definition, INDArray parameters, double learningRate) {
        MultiLayerNetwork network = new MultiLayerNetwork(Configurations.stock(definition, learningRate));
        network.init(parameters.reshape(1, parameters.length()).dup(), false);
        return network;
    }

    /**
     * Frees a network's memory outside the Java heap at once, and the calling thread's workspaces; {@link MultiLayerNetwork#close}
     * would stop the whole process for a full garbage collection, twice. The network can't be used any more.
     */
    public static void free(MultiLayerNetwork network) {
        for (Layer layer : network.getLayers()) {
            if (layer instanceof ThreadedLayer threaded) {
                threaded.free();
            }
        }
        close(network.params());
        close(network.getFlattenedGradients());
        Updater updater = network.getUpdater(false);
        close(updater == null ? null : updater.getStateViewArray());
        freeWorkspaces();
    }

    private static void close(@Nullable INDArray array) {
        if (array != null && array.closeable()) {
            array.close();
        }
    }

    /** Frees what DL4J keeps for the next network of this thread. */
    private static void freeWorkspaces() {
        MemoryWorkspaceManager workspaces = Nd4j.getWorkspaceManager();
        workspaces.getAllWorkspacesForCurrentThread().forEach(workspaces::destroyWorkspace);
    }
}
