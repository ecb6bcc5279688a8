package org.mlplab.benchmark.whole;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlplab.benchmark.contender.Blocks;
import org.mlplab.benchmark.contender.Workload;
import org.mlplab.benchmark.step.Definitions;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.TrainingStep;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Contender: the least that training takes. For every iteration, on all threads: the rows of a minibatch are drawn at random with
 * replacement, gathered from 49,000 × 3072 floats into the network's input, and trained on, loss and penalty included. Nothing
 * else: no validation, no test, nothing stored or reported, a constant learning rate, and a network that is made before the clock
 * starts.
 */
public final class BareLoop implements AutoCloseable {

    private static final int ROWS_PER_TASK = 32;

    private final Workload workload;
    private final WorkerThreads threads;
    private final FloatBuffer examples;
    private final MultiLayerNetwork network;
    private final INDArray features;
    private final FloatBuffer minibatch;
    private final TrainingStep step;
    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] labels;

    /** @param examples {@link Workload#EXAMPLES} rows of floats, which any number of loops may share */
    public BareLoop(Workload workload, FloatBuffer examples, WorkerThreads threads) {
        this.workload = workload;
        this.threads = threads;
        this.examples = examples;
        this.network = Networks.fast(Definitions.of(workload), threads);
        this.step = new TrainingStep(network);
        this.features = Nd4j.create(DataType.FLOAT, workload.rows(), workload.inputs());
        this.minibatch = NativeMatrix.of(features).floats();
        this.labels = random.ints(Workload.EXAMPLES, 0, workload.classes()).toArray();
    }

    /** Random examples, each value between 0 and 1. */
    public static FloatBuffer examples(int inputs) {
        FloatBuffer all = ByteBuffer.allocateDirect(Workload.EXAMPLES * inputs * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        SplittableRandom random = new SplittableRandom(0);
        float[] row = new float[inputs];
        for (int i = 0; i < Workload.EXAMPLES; i++) {
            for (int j = 0; j < inputs; j++) {
                row[j] = (random.nextInt() >>> 8) * 0x1p-24f;
            }
            all.put(i * inputs, row);
        }
        return all;
    }

    public void iterate() {
        int rows = workload.rows();
        int inputs = workload.inputs();
        int[] chosen = random.ints(rows, 0, Workload.EXAMPLES).toArray();
        threads.run((rows + ROWS_PER_TASK - 1) / ROWS_PER_TASK, task -> {
            for (int i = task * ROWS_PER_TASK; i < Math.min(rows, (task + 1) * ROWS_PER_TASK); i++) {
                minibatch.put(i * inputs, examples, chosen[i] * inputs, inputs);
            }
        });
        int[] classes = new int[rows];
        for (int i = 0; i < rows; i++) {
            classes[i] = labels[chosen[i]];
        }
        step.step(features, classes, Workload.LEARNING_RATE);
    }

    @Override
    public void close() {
        features.close();
        Networks.free(network);
    }

    public static void main(String[] arguments) {
        Workload workload = Workload.of(arguments);
        WorkerThreads threads = new WorkerThreads(Workload.threads(arguments), "bare");
        BareLoop loop = new BareLoop(workload, examples(workload.inputs()), threads);
        Blocks.serve(loop::iterate);
    }
}
