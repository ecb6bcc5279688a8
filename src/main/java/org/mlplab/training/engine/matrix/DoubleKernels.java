package org.mlplab.training.engine.matrix;

import java.nio.DoubleBuffer;

/** For networks in double precision, which are there to be compared, not to be fast: a row at a time. */
final class DoubleKernels implements Kernels {

    @Override
    public void addBias(NativeMatrix z, NativeMatrix bias, boolean rectify) {
        double[] b = new double[z.columns()];
        bias.doubles().get(0, b);
        double[] row = new double[z.columns()];
        DoubleBuffer memory = z.doubles();
        for (int i = 0; i < z.rows(); i++) {
            memory.get(i * row.length, row);
            for (int j = 0; j < row.length; j++) {
                double sum = row[j] + b[j];
                row[j] = rectify ? Math.max(sum, 0.0) : sum;
            }
            memory.put(i * row.length, row);
        }
    }

    @Override
    public void rectifierDelta(NativeMatrix activation, NativeMatrix epsilon, NativeMatrix delta, double[] columnSums) {
        double[] a = new double[delta.columns()];
        double[] d = new double[delta.columns()];
        DoubleBuffer activations = activation.doubles();
        DoubleBuffer epsilons = epsilon.doubles();
        DoubleBuffer deltas = delta.doubles();
        for (int i = 0; i < delta.rows(); i++) {
            activations.get(i * a.length, a);
            epsilons.get(i * d.length, d);
            for (int j = 0; j < d.length; j++) {
                d[j] = a[j] > 0 ? d[j] : a[j] * 0.0;
                columnSums[j] += d[j];
            }
            deltas.put(i * d.length, d);
        }
    }

    @Override
    public void addColumnSums(NativeMatrix values, double[] columnSums) {
        double[] row = new double[values.columns()];
        DoubleBuffer memory = values.doubles();
        for (int i = 0; i < values.rows(); i++) {
            memory.get(i * row.length, row);
            for (int j = 0; j < row.length; j++) {
                columnSums[j] += row[j];
            }
        }
    }
}
