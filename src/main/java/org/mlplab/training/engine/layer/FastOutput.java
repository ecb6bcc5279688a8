package org.mlplab.training.engine.layer;

import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.matrix.RowWise;
import org.mlplab.training.engine.product.BlasProducts;
import org.mlplab.training.engine.product.MatrixProducts;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A softmax layer whose gradient, loss and number of correct predictions come out of one pass over its outputs. */
public final class FastOutput extends OutputLayer implements ThreadedLayer {

    private transient WorkerThreads threads = WorkerThreads.callerOnly();
    private transient MatrixProducts products;
    private transient LayerDeltas deltas;
    private transient int @Nullable [] classes;
    private transient @Nullable BatchLoss loss;

    FastOutput(NeuralNetConfiguration conf, DataType type) {
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

    /** The classes of the next minibatch, from 0; they take the place of DL4J's matrix of labels. */
    public void expect(int[] classes) {
        this.classes = classes;
    }

    /** Of the last backward pass. */
    public BatchLoss loss() {
        return Objects.requireNonNull(loss, "no backward pass yet");
    }

    @Override
    public boolean needsLabels() {
        return classes == null;
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        loss = null;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray z = preOutput(training, workspaces);
        NativeMatrix probabilities = NativeMatrix.of(z);
        threads.runPieces(
                probabilities.rows(),
                (piece, from, length) -> SoftmaxCrossEntropy.probabilities(probabilities.row(from, length)));
        return z;
    }

    @Override
    protected INDArray preOutput(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        if (maskArray != null) {
            throw new UnsupportedOperationException("masks");
        }
        applyDropOutIfNecessary(training, workspaces);
        INDArray weights = getParam(DefaultParamInitializer.WEIGHT_KEY);
        INDArray x = RowWise.input(input, weights.size(0), dataType);
        INDArray z = newArray(ArrayType.ACTIVATIONS, x.size(0), weights.size(1), workspaces);
        products.forward(x, weights, getParam(DefaultParamInitializer.BIAS_KEY), z, false);
        return z;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray none, LayerWorkspaceMgr workspaces) {
        INDArray delta = preOutput(true, workspaces);
        INDArray weights = getParam(DefaultParamInitializer.WEIGHT_KEY);
        INDArray weightGradient = Objects.requireNonNull(gradientViews.get(DefaultParamInitializer.WEIGHT_KEY));
        INDArray biasGradient = Objects.requireNonNull(gradientViews.get(DefaultParamInitializer.BIAS_KEY));
        INDArray x = RowWise.input(input, weights.size(0), dataType);
        int[] expected = classes == null ? OneHotLabels.classes(labels) : classes;
        loss = deltas.crossEntropyDelta(delta, expected, biasGradient);
        INDArray below =
                getIndex() == 0 ? null : newArray(ArrayType.ACTIVATION_GRAD, x.size(0), weights.size(0), workspaces);
        products.backward(x, delta, weights, weightGradient, below);
        Gradient result = new DefaultGradient();
        result.gradientForVariable().put(DefaultParamInitializer.WEIGHT_KEY, weightGradient);
        result.gradientForVariable().put(DefaultParamInitializer.BIAS_KEY, biasGradient);
        gradient = result;
        return new Pair<>(result, below == null ? null : backpropDropOutIfPresent(below));
    }

    /** The mean loss of the minibatch plus {@code regularization}; after a backward pass it costs nothing. */
    @Override
    public double computeScore(double regularization, boolean training, LayerWorkspaceMgr workspaces) {
        BatchLoss known = loss;
        if (known == null) {
            known = deltas.crossEntropy(
                    preOutput(training, workspaces), classes == null ? OneHotLabels.classes(labels) : classes);
        }
        score = known.mean() + regularization;
        return score;
    }

    @Override
    public void clear() {
        super.clear();
        classes = null;
    }

    private INDArray newArray(ArrayType use, long rows, long columns, LayerWorkspaceMgr workspaces) {
        return workspaces.createUninitialized(use, dataType, new long[] {rows, columns}, 'c');
    }
}
