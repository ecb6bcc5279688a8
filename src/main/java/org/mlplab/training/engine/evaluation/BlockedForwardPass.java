package org.mlplab.training.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.mlplab.training.engine.layer.BatchLoss;
import org.mlplab.training.engine.layer.Rectifier;
import org.mlplab.training.engine.layer.SoftmaxCrossEntropy;
import org.mlplab.training.engine.matrix.Gemm;
import org.mlplab.training.engine.matrix.Kernels;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.matrix.RowAccess;
import org.mlplab.training.engine.matrix.RowWise;
import org.mlplab.training.engine.matrix.Rows;
import org.mlplab.training.engine.minibatch.ExampleRows;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Evaluation of many rows, in blocks that pass through all layers on one thread, without the network's lock.
 *
 * <p>Reads the parameters where they are: not while another thread trains. For one thread at a time; {@link #close} frees
 * the native memory.
 */
public final class BlockedForwardPass implements AutoCloseable {

    private static final int BLOCK_ROWS = 512;

    private final MultiLayerNetwork network;
    private final WorkerThreads threads;
    private final Kernels kernels;
    private final DataType type;
    private final int mostRows;
    private final Queue<Buffers> idle = new ConcurrentLinkedQueue<>();

    public BlockedForwardPass(MultiLayerNetwork network, WorkerThreads threads) {
        this(network, threads, BLOCK_ROWS);
    }

    /**
     * One that takes no more memory than its rows need.
     *
     * @param mostRows that it is given at once
     */
    public BlockedForwardPass(MultiLayerNetwork network, WorkerThreads threads, int mostRows) {
        this.network = network;
        this.threads = threads;
        this.type = network.params().dataType();
        this.kernels = Kernels.of(type);
        this.mostRows = Math.min(BLOCK_ROWS, mostRows);
    }

    /** Inputs and activations of one block. */
    private record Buffers(INDArray input, List<INDArray> activations) {}

    /** Rows of the network's type in c order, with their classes from 0. */
    public EvaluationResult evaluate(INDArray features, int[] classes) {
        NativeMatrix all = NativeMatrix.of(RowWise.of(features, type));
        return evaluate(classes, (from, length, buffers) -> all.row(from, length));
    }

    public EvaluationResult evaluate(ExampleRows rows) {
        int[] classes = new int[rows.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = rows.label(i);
        }
        return evaluate(classes, (from, length, buffers) -> filled(rows, from, length, buffers));
    }

    /** Takes what each row was classified as. */
    @FunctionalInterface
    public interface RowClasses {

        /**
         * Called once for each row, in no order and perhaps by several threads.
         *
         * @param predicted the first of the most probable classes, as {@link #evaluate} has it
         * @param probabilities by class; valid within the call
         */
        void take(int row, int predicted, double[] probabilities);
    }

    /** Classifies rows whose labels do not matter, with the same bits as {@link #evaluate} does as many. */
    public void classify(ExampleRows rows, RowClasses taker) {
        int classes = Math.toIntExact(classCount());
        eachBlock(rows.size(), (from, length, buffers) -> {
            RowAccess logits = RowAccess.of(NativeMatrix.of(logits(filled(rows, from, length, buffers), buffers)));
            double[] row = new double[classes];
            for (int i = 0; i < length; i++) {
                logits.read(i, row);
                int predicted = SoftmaxCrossEntropy.probabilities(row);
                taker.take(from + i, predicted, row);
            }
        });
    }

    private static NativeMatrix filled(ExampleRows rows, int from, int length, Buffers buffers) {
        NativeMatrix input = NativeMatrix.of(buffers.input).row(0, length);
        rows.fill(input, i -> from + i, i -> false);
        return input;
    }

    /** One row of class probabilities for each row of {@code features}. The caller closes it. */
    public INDArray probabilities(INDArray features) {
        INDArray x = RowWise.of(features, type);
        NativeMatrix all = NativeMatrix.of(x);
        INDArray result = Nd4j.create(type, new long[] {all.rows(), classCount()}, 'c');
        eachBlock(all.rows(), (from, length, buffers) -> {
            INDArray z = logits(all.row(from, length), buffers);
            SoftmaxCrossEntropy.probabilities(NativeMatrix.of(z));
            Rows.of(result, from, length).assign(z);
        });
        return result;
    }

    @FunctionalInterface
    private interface Input {
        NativeMatrix rows(int from, int length, Buffers buffers);
    }

    @FunctionalInterface
    private interface BlockWork {
        void on(int from, int length, Buffers buffers);
    }

    private EvaluationResult evaluate(int[] classes, Input input) {
        int[] predicted = new int[classes.length];
        var sample = new ActivitySample(blocks(classes.length));
        SoftmaxCrossEntropy[] losses = new SoftmaxCrossEntropy[blocks(classes.length)];
        eachBlock(classes.length, (from, length, buffers) -> {
            INDArray z = logits(input.rows(from, length, buffers), buffers);
            sample.take(from / BLOCK_ROWS, buffers.activations, length);
            SoftmaxCrossEntropy block = new SoftmaxCrossEntropy();
            block.evaluate(NativeMatrix.of(z), classes, from, predicted);
            losses[from / BLOCK_ROWS] = block;
        });
        BatchLoss total = SoftmaxCrossEntropy.total(losses, classes.length);
        return new EvaluationResult(total.mean(), total.correct(), predicted, sample.layers());
    }

    private static int blocks(int rows) {
        return (rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
    }

    private void eachBlock(int rows, BlockWork work) {
        threads.run(blocks(rows), block -> {
            int from = block * BLOCK_ROWS;
            Buffers buffers = idle.poll();
            if (buffers == null) {
                buffers = newBuffers();
            }
            work.on(from, Math.min(BLOCK_ROWS, rows - from), buffers);
            idle.add(buffers);
        });
    }

    private INDArray logits(NativeMatrix input, Buffers buffers) {
        NativeMatrix x = input;
        Layer[] layers = network.getLayers();
        INDArray z = buffers.input;
        for (int i = 0; i < layers.length; i++) {
            z = Rows.of(buffers.activations.get(i), 0, input.rows());
            NativeMatrix out = NativeMatrix.of(z);
            Gemm.multiplyByTransposed(
                    x, NativeMatrix.ofTransposed(layers[i].getParam(DefaultParamInitializer.WEIGHT_KEY)), out);
            IActivation activation = ((FeedForwardLayer) layers[i].getConfig()).getActivationFn();
            boolean rectifier = Rectifier.is(activation);
            kernels.addBias(out, NativeMatrix.of(layers[i].getParam(DefaultParamInitializer.BIAS_KEY)), rectifier);
            if (!rectifier && i < layers.length - 1) {
                Rows.replace(z, 0, input.rows(), rows -> activation.getActivation(rows, false));
            }
            x = out;
        }
        return z;
    }

    private Buffers newBuffers() {
        List<INDArray> activations = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            activations.add(newBuffer(((FeedForwardLayer) layer.getConfig()).getNOut()));
        }
        return new Buffers(newBuffer(((FeedForwardLayer) network.getLayer(0).getConfig()).getNIn()), activations);
    }

    private INDArray newBuffer(long columns) {
        return Nd4j.createUninitialized(type, new long[] {mostRows, columns}, 'c');
    }

    private long classCount() {
        return ((FeedForwardLayer) network.getOutputLayer().getConfig()).getNOut();
    }

    @Override
    public void close() {
        for (Buffers buffers = idle.poll(); buffers != null; buffers = idle.poll()) {
            buffers.input.close();
            buffers.activations.forEach(INDArray::close);
        }
    }
}
