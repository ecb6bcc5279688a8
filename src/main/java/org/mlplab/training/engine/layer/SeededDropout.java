package org.mlplab.training.engine.layer;

import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.matrix.RowAccess;
import org.mlplab.training.engine.matrix.RowWise;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Inverted dropout whose masks are a function of seed, iteration and position. So nothing is kept for the backward pass or in
 * a checkpoint, and other uses of random numbers do not change the masks.
 */
public final class SeededDropout implements IDropout {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private double rate;
    private long seed;
    private transient WorkerThreads threads = WorkerThreads.callerOnly();

    /** For DL4J's JSON. */
    SeededDropout() {}

    /** @param rate fraction dropped, at least 0 and below 1 */
    public SeededDropout(double rate, long seed) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("rate must be in [0, 1), not " + rate);
        }
        this.rate = rate;
        this.seed = seed;
    }

    public double getRate() {
        return rate;
    }

    public long getSeed() {
        return seed;
    }

    public void runOn(WorkerThreads threads) {
        this.threads = threads;
    }

    @Override
    public INDArray applyDropout(
            INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
        INDArray rows = RowWise.dense(input, result.dataType());
        if (NativeMatrix.isRowWise(result)) {
            mask(rows, result, iteration);
            return result;
        }
        INDArray masked = rows == input ? rows.dup('c') : rows;
        mask(masked, masked, iteration);
        return result.assign(masked);
    }

    @Override
    public INDArray backprop(INDArray epsilon, INDArray result, int iteration, int epoch) {
        mask(RowWise.dense(epsilon, result.dataType()), result, iteration);
        return result;
    }

    private void mask(INDArray from, INDArray to, int iteration) {
        NativeMatrix source = NativeMatrix.of(from);
        NativeMatrix target = NativeMatrix.of(to);
        long stream = mix(mix(seed + GOLDEN_GAMMA) + iteration);
        threads.run(source.rows(), row -> {
            double[] values = new double[source.columns()];
            RowAccess.of(source).read(row, values);
            mask(values, stream + (long) row * values.length);
            RowAccess.of(target).write(row, values);
        });
    }

    private void mask(double[] values, long position) {
        long threshold = (long) (rate * 0x1p53);
        double scale = 1 / (1 - rate);
        for (int j = 0; j < values.length; j++) {
            long bits = mix((position + j) * GOLDEN_GAMMA) >>> 11;
            values[j] = bits < threshold ? 0 : values[j] * scale;
        }
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public void clear() {
        // masks are computed anew
    }

    @Override
    public SeededDropout clone() {
        return new SeededDropout(rate, seed);
    }
}
