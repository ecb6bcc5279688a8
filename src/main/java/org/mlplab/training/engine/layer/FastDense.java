package org.mlplab.training.engine.layer;

import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.RowWise;
import org.mlplab.training.engine.matrix.Rows;
import org.mlplab.training.engine.product.BlasProducts;
import org.mlplab.training.engine.product.MatrixProducts;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense layer with fewer products of matrices than DL4J's: the backward pass uses what the forward pass kept instead of
 * multiplying again, and the first layer computes no gradient of its input, which nobody reads. There the backward pass
 * returns a null epsilon.
 */
final class FastDense extends DenseLayer implements ThreadedLayer {

    private transient WorkerThreads threads = WorkerThreads.callerOnly();
    private transient MatrixProducts products;
    private transient LayerDeltas deltas;
    /** What the forward pass keeps for the backward pass: a rectifier's activation, else the value before activation. */
    private transient @Nullable INDArray kept;

    FastDense(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
        this.products = new BlasProducts(type, threads);
        this.deltas = new LayerDeltas(type, threads);
    }

    @Override
    public void runOn(WorkerThreads threads, MatrixProducts products) {
        this.threads = threads;
        this.products = products;
        this.deltas = new LayerDeltas(dataType, threads);
    }

    @Override
    public void free() {
        products.close();
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        kept = null;
    }

    @Override
    public void clear() {
        super.clear();
        kept = null;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        refuseMask();
        applyDropOutIfNecessary(training, workspaces);
        INDArray weights = getParam(DefaultParamInitializer.WEIGHT_KEY);
        INDArray x = RowWise.input(input, weights.size(0), dataType);
        INDArray z = newArray(ArrayType.ACTIVATIONS, x.size(0), weights.size(1), workspaces);
        boolean rectifier = isRectifier();
        products.forward(x, weights, getParam(DefaultParamInitializer.BIAS_KEY), z, rectifier);
        if (rectifier) {
            kept = z;
            return z;
        }
        if (training) {
            kept = newArray(ArrayType.ACTIVATIONS, x.size(0), weights.size(1), workspaces);
            kept.assign(z);
        }
        IActivation activation = layerConf().getActivationFn();
        threads.runPieces(
                (int) z.size(0),
                (piece, from, length) ->
                        Rows.replace(z, from, length, rows -> activation.getActivation(rows, training)));
        return z;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        if (kept == null) {
            activate(true, workspaces);
        }
        INDArray forward = Objects.requireNonNull(kept);
        INDArray weights = getParam(DefaultParamInitializer.WEIGHT_KEY);
        INDArray weightGradient = Objects.requireNonNull(gradientViews.get(DefaultParamInitializer.WEIGHT_KEY));
        INDArray biasGradient = Objects.requireNonNull(gradientViews.get(DefaultParamInitializer.BIAS_KEY));
        INDArray x = RowWise.input(input, weights.size(0), dataType);
        INDArray e = RowWise.dense(epsilon, dataType);
        INDArray delta = newArray(ArrayType.BP_WORKING_MEM, x.size(0), weights.size(1), workspaces);
        if (isRectifier()) {
            deltas.rectifierDelta(forward, e, delta, biasGradient);
        } else {
            IActivation activation = layerConf().getActivationFn();
            delta.assign(e);
            threads.runPieces(
                    (int) delta.size(0),
                    (piece, from, length) -> Rows.replace(
                            delta,
                            from,
                            length,
                            rows -> activation
                                    .backprop(Rows.of(forward, from, length), rows)
                                    .getFirst()));
            deltas.biasGradient(delta, biasGradient);
        }
        INDArray below =
                getIndex() == 0 ? null : newArray(ArrayType.ACTIVATION_GRAD, x.size(0), weights.size(0), workspaces);
        products.backward(x, delta, weights, weightGradient, below);
        Gradient gradient = new DefaultGradient();
        gradient.gradientForVariable().put(DefaultParamInitializer.WEIGHT_KEY, weightGradient);
        gradient.gradientForVariable().put(DefaultParamInitializer.BIAS_KEY, biasGradient);
        return new Pair<>(gradient, below == null ? null : backpropDropOutIfPresent(below));
    }

    private INDArray newArray(ArrayType use, long rows, long columns, LayerWorkspaceMgr workspaces) {
        return workspaces.createUninitialized(use, dataType, new long[] {rows, columns}, 'c');
    }

    private boolean isRectifier() {
        return Rectifier.is(layerConf().getActivationFn());
    }

    private void refuseMask() {
        if (maskArray != null) {
            throw new UnsupportedOperationException("masks");
        }
    }
}
