package org.mlplab.experiment.metrics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Losses of consecutive iterations, of one epoch or several, as many as are read at once. */
public final class LossChunk {

    private final long after;
    private final int[] epochs;
    private final float[] trainingLoss;
    private final float[] regularizedTrainingLoss;
    private int size;

    /** @param after the iteration before its first */
    LossChunk(long after, int capacity) {
        this.after = after;
        this.epochs = new int[capacity];
        this.trainingLoss = new float[capacity];
        this.regularizedTrainingLoss = new float[capacity];
    }

    void add(int epoch, float training, float regularized) {
        epochs[size] = epoch;
        trainingLoss[size] = training;
        regularizedTrainingLoss[size] = regularized;
        size++;
    }

    public int size() {
        return size;
    }

    /** Number of its last iteration; of the one before it where it is empty. */
    public long last() {
        return after + size;
    }

    /** @param index from 0 */
    public float trainingLoss(int index) {
        return trainingLoss[index];
    }

    /** @param index from 0 */
    public IterationLoss get(int index) {
        return new IterationLoss(after + 1 + index, epochs[index], trainingLoss[index], regularizedTrainingLoss[index]);
    }

    /**
     * Index of the first iteration whose losses differ by a bit from the other's at the same place, of those that both
     * have; −1 where there is none.
     */
    public int mismatch(LossChunk other) {
        int common = Math.min(size, other.size);
        int training = Arrays.mismatch(trainingLoss, 0, common, other.trainingLoss, 0, common);
        int regularized = Arrays.mismatch(regularizedTrainingLoss, 0, common, other.regularizedTrainingLoss, 0, common);
        return training < 0 || regularized < 0 ? Math.max(training, regularized) : Math.min(training, regularized);
    }

    /** In single precision. */
    public DoubleStream trainingLosses() {
        return IntStream.range(0, size).mapToDouble(i -> trainingLoss[i]);
    }

    /** All, in order. */
    public Stream<IterationLoss> stream() {
        return IntStream.range(0, size).mapToObj(this::get);
    }
}
