package org.mlplab.training.engine.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.thread.Cut;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DL4J's updater, regularization and parameter step in one pass over the parameters.
 *
 * <p>Its state has DL4J's layout: the first state of all parameters, then the second.
 */
public final class BlockedUpdater implements Updater {

    /** Fixed, as the penalty is summed over them: its bits must not depend on the threads. */
    private static final int PIECES = 16;

    private final UpdateRule rule;
    private final Decay decay;
    private final transient WorkerThreads threads;
    private final transient MultiLayerNetwork network;
    private final transient @Nullable INDArray states;
    private final List<Segment> segments = new ArrayList<>();
    /** Of each piece, used again in every iteration: their arrays would be most of what training leaves as garbage. */
    private final transient @Nullable ParameterBlock[] blocks = new ParameterBlock[PIECES];

    private transient @Nullable INDArray parametersOfBlocks;
    private transient @Nullable INDArray gradientOfBlocks;
    private double learningRate;

    /** Adjacent parameters that are decayed alike. */
    private record Segment(int from, int to, boolean weights) {}

    public BlockedUpdater(MultiLayerNetwork network, UpdateRule rule, Decay decay, WorkerThreads threads) {
        this.network = network;
        this.rule = rule;
        this.decay = decay;
        this.threads = threads;
        INDArray parameters = network.params();
        long length = rule.statesPerParameter() * parameters.length();
        this.states = length == 0 ? null : Nd4j.zeros(parameters.dataType(), length);
        int from = 0;
        for (Layer layer : network.getLayers()) {
            for (Map.Entry<String, INDArray> entry : layer.paramTable().entrySet()) {
                int to = from + (int) entry.getValue().length();
                segments.add(new Segment(from, to, entry.getKey().equals(DefaultParamInitializer.WEIGHT_KEY)));
                from = to;
            }
        }
    }

    /** η of the updates to come. */
    public void setLearningRate(double learningRate) {
        this.learningRate = learningRate;
    }

    /**
     * Moves the parameters.
     *
     * @param gradient summed over the minibatch
     * @param iteration from 0
     * @return λΣ‖W‖² of the parameters as they were
     */
    public double step(INDArray gradient, int iteration, int batchSize) {
        return pass(gradient, iteration, batchSize, true);
    }

    /** As DL4J asks for it in {@code fit}: the gradient becomes the update, which DL4J then subtracts. */
    @Override
    public void update(
            Trainable layer, Gradient gradient, int iteration, int epoch, int batchSize, LayerWorkspaceMgr workspaces) {
        pass(gradient.gradient(), iteration, batchSize, false);
    }

    private double pass(INDArray gradient, int iteration, int batchSize, boolean move) {
        INDArray parameters = network.params();
        Cut cut = new Cut((int) parameters.length(), PIECES);
        double[] squares = new double[PIECES];
        forgetBlocksUnlessOf(parameters, gradient);
        threads.run(PIECES, i -> {
            ParameterBlock block = blocks[i];
            if (block == null) {
                block = ParameterBlock.of(parameters, gradient, states);
                blocks[i] = block;
            }
            int end = cut.from(i) + cut.length(i);
            for (Segment segment : segments) {
                int to = Math.min(end, segment.to);
                for (int at = Math.max(cut.from(i), segment.from); at < to; at += ParameterBlock.CAPACITY) {
                    block.load(at, Math.min(ParameterBlock.CAPACITY, to - at));
                    if (decay.l2() != 0 && segment.weights) {
                        squares[i] += block.sumOfSquares();
                    }
                    block.scaleAndDecay(1.0 / batchSize, decay.ofGradient(segment.weights));
                    block.apply(rule, learningRate, iteration + 1);
                    if (decay.ofUpdate() != 0) {
                        block.addParameters(learningRate * decay.ofUpdate());
                    }
                    if (move) {
                        block.subtract();
                    } else {
                        block.storeUpdate();
                    }
                }
            }
        });
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        return decay.l2() * sum;
    }

    private void forgetBlocksUnlessOf(INDArray parameters, INDArray gradient) {
        if (parameters != parametersOfBlocks || gradient != gradientOfBlocks) {
            Arrays.fill(blocks, null);
            parametersOfBlocks = parameters;
            gradientOfBlocks = gradient;
        }
    }

    @Override
    public void setStateViewArray(Trainable layer, INDArray values, boolean initialize) {
        if (states == null || states.length() != values.length()) {
            throw new IllegalStateException("%d states do not fit %s".formatted(values.length(), rule));
        }
        states.assign(values.reshape(values.length()));
    }

    /** Null for a rule that keeps none. */
    @Override
    public @Nullable INDArray getStateViewArray() {
        return states;
    }
}
