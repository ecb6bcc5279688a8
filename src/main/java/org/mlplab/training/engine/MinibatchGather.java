package org.mlplab.training.engine;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One minibatch's features and classes, written over by the next.
 *
 * <p>For one thread at a time; {@link #close} frees the native memory.
 */
public final class MinibatchGather implements AutoCloseable {

    private static final int ROWS_PER_TASK = 16;

    private final ExampleRows rows;
    private final WorkerThreads threads;
    private final INDArray features;
    private final int[] classes;

    public MinibatchGather(ExampleRows rows, int batchSize, DataType type, WorkerThreads threads) {
        this.rows = rows;
        this.threads = threads;
        this.features = Nd4j.create(type, new long[] {batchSize, rows.inputs()}, 'c');
        this.classes = new int[batchSize];
    }

    /**
     * Takes these examples.
     *
     * @param examples one for each row, from 0
     * @param mirrored which rows are mirrored left to right; empty for none
     */
    public void take(int[] examples, boolean[] mirrored) {
        if (examples.length != classes.length || mirrored.length != 0 && mirrored.length != classes.length) {
            throw new IllegalArgumentException("expected %d rows".formatted(classes.length));
        }
        Matrix all = Matrix.of(features);
        int tasks = (classes.length + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
        threads.run(tasks, task -> {
            int from = task * ROWS_PER_TASK;
            Matrix part = all.row(from, Math.min(ROWS_PER_TASK, classes.length - from));
            rows.fill(part, i -> examples[from + i], i -> mirrored.length != 0 && mirrored[from + i]);
        });
        for (int i = 0; i < classes.length; i++) {
            classes[i] = rows.label(examples[i]);
        }
    }

    /** One example a row; the same array each time. */
    public INDArray features() {
        return features;
    }

    /** The class of each row; the same array each time. */
    public int[] classes() {
        return classes;
    }

    @Override
    public void close() {
        features.close();
    }
}
