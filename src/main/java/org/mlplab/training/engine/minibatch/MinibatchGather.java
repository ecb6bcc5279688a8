package org.mlplab.training.engine.minibatch;

import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.matrix.Rows;
import org.mlplab.training.engine.thread.WorkerThreads;
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
    private INDArray current;
    private int[] classes = new int[0];

    /** @param batchSize the most rows a minibatch has */
    public MinibatchGather(ExampleRows rows, int batchSize, DataType type, WorkerThreads threads) {
        this.rows = rows;
        this.threads = threads;
        this.features = Nd4j.create(type, new long[] {batchSize, rows.inputs()}, 'c');
        this.current = features;
    }

    /**
     * Takes these examples.
     *
     * @param examples one for each row, from 0
     * @param mirrored which rows are mirrored left to right; empty for none
     */
    public void take(int[] examples, boolean[] mirrored) {
        int size = examples.length;
        if (size == 0 || size > features.size(0) || mirrored.length != 0 && mirrored.length != size) {
            throw new IllegalArgumentException("%d examples, %d mirrored".formatted(size, mirrored.length));
        }
        current = size == features.size(0) ? features : Rows.of(features, 0, size);
        NativeMatrix all = NativeMatrix.of(current);
        int tasks = (size + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
        threads.run(tasks, task -> {
            int from = task * ROWS_PER_TASK;
            NativeMatrix part = all.row(from, Math.min(ROWS_PER_TASK, size - from));
            rows.fill(part, i -> examples[from + i], i -> mirrored.length != 0 && mirrored[from + i]);
        });
        classes = new int[size];
        for (int i = 0; i < size; i++) {
            classes[i] = rows.label(examples[i]);
        }
    }

    /** One example a row; the next minibatch is written to the same memory. */
    public INDArray features() {
        return current;
    }

    /** The class of each row. */
    public int[] classes() {
        return classes;
    }

    @Override
    public void close() {
        features.close();
    }
}
