package org.mlplab.training.engine.matrix;

import java.nio.FloatBuffer;

/**
 * Works on blocks copied to the Java heap and back: loops over Java arrays become vector instructions, loops over native
 * memory do not, and a block stays in the first-level cache.
 */
final class FloatKernels implements Kernels {

    private static final int BLOCK = 2048;
    /** Twice this factor lifts the smallest positive float above one. */
    private static final float HUGE = 1e38f;

    @Override
    public void addBias(NativeMatrix z, NativeMatrix bias, boolean rectify) {
        int columns = z.columns();
        int blockRows = Math.max(1, BLOCK / columns);
        float[] b = new float[columns];
        bias.floats().get(0, b);
        float[] block = new float[blockRows * columns];
        FloatBuffer memory = z.floats();
        for (int row = 0; row < z.rows(); row += blockRows) {
            int length = Math.min(blockRows, z.rows() - row) * columns;
            memory.get(row * columns, block, 0, length);
            for (int from = 0; from < length; from += columns) {
                if (rectify) {
                    addAndRectify(block, from, b);
                } else {
                    add(block, from, b);
                }
            }
            memory.put(row * columns, block, 0, length);
        }
    }

    @Override
    public void rectifierDelta(NativeMatrix activation, NativeMatrix epsilon, NativeMatrix delta, double[] columnSums) {
        int columns = delta.columns();
        int blockRows = Math.max(1, BLOCK / columns);
        float[] a = new float[blockRows * columns];
        float[] d = new float[blockRows * columns];
        float[] sums = new float[columns];
        FloatBuffer activations = activation.floats();
        FloatBuffer epsilons = epsilon.floats();
        FloatBuffer deltas = delta.floats();
        for (int row = 0; row < delta.rows(); row += blockRows) {
            int length = Math.min(blockRows, delta.rows() - row) * columns;
            activations.get(row * columns, a, 0, length);
            epsilons.get(row * columns, d, 0, length);
            mask(d, a, length);
            deltas.put(row * columns, d, 0, length);
            for (int from = 0; from < length; from += columns) {
                addTo(sums, d, from);
            }
        }
        addTo(columnSums, sums);
    }

    @Override
    public void addColumnSums(NativeMatrix values, double[] columnSums) {
        int columns = values.columns();
        float[] row = new float[columns];
        float[] sums = new float[columns];
        FloatBuffer memory = values.floats();
        for (int i = 0; i < values.rows(); i++) {
            memory.get(i * columns, row);
            addTo(sums, row, 0);
        }
        addTo(columnSums, sums);
    }

    private static void add(float[] z, int from, float[] b) {
        for (int j = 0; j < b.length; j++) {
            z[from + j] += b[j];
        }
    }

    private static void addAndRectify(float[] z, int from, float[] b) {
        for (int j = 0; j < b.length; j++) {
            z[from + j] = Subnormals.flush(Math.max(z[from + j] + b[j], 0f), Subnormals.SIGNAL);
        }
    }

    /** A factor of 0 or 1 in arithmetic alone: a branch would be mispredicted every other time. */
    private static void mask(float[] d, float[] a, int length) {
        for (int i = 0; i < length; i++) {
            d[i] = Subnormals.flush(d[i] * Math.min(a[i] * HUGE * HUGE, 1f), Subnormals.SIGNAL);
        }
    }

    private static void addTo(float[] sums, float[] values, int from) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += values[from + j];
        }
    }

    private static void addTo(double[] sums, float[] values) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += values[j];
        }
    }
}
