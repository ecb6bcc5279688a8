package org.mlplab.training.engine.minibatch;

import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.matrix.Rows;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One minibatch's features and classes. With more than one thread the next minibatch can be begun meanwhile: threads that wait
 * for each other's products gather it.
 *
 * <p>For one thread at a time; {@link #close} frees the native memory.
 */
public final class MinibatchGather implements AutoCloseable {

    private static final int ROWS_PER_TASK = 16;

    private final ExampleRows rows;
    private final WorkerThreads threads;
    private final INDArray[] memory;
    private int used;
    private INDArray current;
    private int[] examples = new int[0];
    private @Nullable Ahead ahead;

    private record Ahead(INDArray features, int[] examples) {}

    /** @param batchSize the most rows a minibatch has */
    public MinibatchGather(ExampleRows rows, int batchSize, DataType type, WorkerThreads threads) {
        this.rows = rows;
        this.threads = threads;
        this.memory = new INDArray[threads.size() > 1 ? 2 : 1];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = Nd4j.create(type, new long[] {batchSize, rows.inputs()}, 'c');
        }
        this.current = memory[0];
    }

    /**
     * Takes these examples.
     *
     * @param examples one for each row, from 0
     * @param mirrored which rows are mirrored left to right; empty for none
     */
    public void take(int[] examples, boolean[] mirrored) {
        threads.abandonAhead();
        ahead = null;
        INDArray features = sized(memory[used], examples, mirrored);
        threads.run(tasks(examples), gatherer(features, examples, mirrored));
        current = features;
        this.examples = examples;
    }

    /** Whether {@link #begin} is of use: one thread never waits. */
    public boolean canBegin() {
        return memory.length > 1;
    }

    /** Begins to gather the minibatch that {@link #takeAhead} will take, while the one before it is still in use. */
    public void begin(int[] examples, boolean[] mirrored) {
        INDArray features = sized(memory[1 - used], examples, mirrored);
        threads.beginAhead(tasks(examples), gatherer(features, examples, mirrored));
        ahead = new Ahead(features, examples);
    }

    /** Takes the examples that {@link #begin} was given. */
    public void takeAhead() {
        Ahead begun = Objects.requireNonNull(ahead, "none was begun");
        ahead = null;
        threads.finishAhead();
        used = 1 - used;
        current = begun.features();
        examples = begun.examples();
    }

    private static INDArray sized(INDArray features, int[] examples, boolean[] mirrored) {
        int size = examples.length;
        if (size == 0 || size > features.size(0) || mirrored.length != 0 && mirrored.length != size) {
            throw new IllegalArgumentException("%d examples, %d mirrored".formatted(size, mirrored.length));
        }
        return size == features.size(0) ? features : Rows.of(features, 0, size);
    }

    private static int tasks(int[] examples) {
        return (examples.length + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
    }

    private IntConsumer gatherer(INDArray features, int[] examples, boolean[] mirrored) {
        NativeMatrix all = NativeMatrix.of(features);
        return task -> {
            int from = task * ROWS_PER_TASK;
            NativeMatrix part = all.row(from, Math.min(ROWS_PER_TASK, examples.length - from));
            rows.fill(part, i -> examples[from + i], i -> mirrored.length != 0 && mirrored[from + i]);
        };
    }

    /** One example a row; the next minibatch but one is written to the same memory, or the next if none is begun ahead. */
    public INDArray features() {
        return current;
    }

    /** The class of each row. */
    public int[] classes() {
        int[] classes = new int[examples.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = rows.label(examples[i]);
        }
        return classes;
    }

    @Override
    public void close() {
        threads.abandonAhead();
        for (INDArray features : memory) {
            features.close();
        }
    }
}
