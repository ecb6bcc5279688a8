package org.mlplab.training.engine.layer;

import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.matrix.RowAccess;

/**
 * Softmax, cross-entropy and its gradient, row by row in double precision: p_k = exp(z_k − m) / s with m = max z and
 * s = Σ exp(z_k − m); loss = log s + m − z_y, which stays exact where p_y underflows; δ = p − onehot(y).
 */
public final class SoftmaxCrossEntropy {

    private double lossSum;
    private int correct;

    /** z ← softmax(z) for each row. */
    public static void probabilities(NativeMatrix z) {
        new SoftmaxCrossEntropy().apply(z, z, null, 0, null);
    }

    /** z ← softmax(z) for one row; answers the class with the largest probability, the first of equals. */
    public static int probabilities(double[] z) {
        int best = argmax(z);
        exponentiate(z, z[best]);
        return best;
    }

    /** z ← softmax(z); the class with the largest probability is written to {@code predicted}. */
    public void evaluate(NativeMatrix z, int[] labels, int first, int[] predicted) {
        apply(z, z, labels, first, predicted);
    }

    /** delta ← softmax(z) − onehot(labels), not divided by the number of rows. */
    void delta(NativeMatrix z, NativeMatrix delta, int[] labels, int first) {
        apply(z, delta, labels, first, null);
    }

    private void apply(
            NativeMatrix z, NativeMatrix out, int @Nullable [] labels, int first, int @Nullable [] predicted) {
        RowAccess from = RowAccess.of(z);
        RowAccess to = RowAccess.of(out);
        double[] row = new double[z.columns()];
        for (int i = 0; i < z.rows(); i++) {
            from.read(i, row);
            int best = argmax(row);
            double max = row[best];
            int label = labels == null ? -1 : labels[first + i];
            double ofLabel = label < 0 ? 0 : row[label];
            double sum = exponentiate(row, max);
            if (label >= 0) {
                lossSum += Math.log(sum) + max - ofLabel;
                if (best == label && !Double.isNaN(sum)) {
                    correct++;
                }
                if (predicted == null) {
                    row[label] -= 1;
                } else {
                    predicted[first + i] = best;
                }
            }
            to.write(i, row);
        }
    }

    /** row ← exp(row − max) / s; answers s. */
    private static double exponentiate(double[] row, double max) {
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            row[k] = Math.exp(row[k] - max);
            sum += row[k];
        }
        for (int k = 0; k < row.length; k++) {
            row[k] /= sum;
        }
        return sum;
    }

    /** The first of the largest values, as NumPy has it. */
    private static int argmax(double[] row) {
        int best = 0;
        for (int k = 1; k < row.length; k++) {
            if (row[k] > row[best]) {
                best = k;
            }
        }
        return best;
    }

    double lossSum() {
        return lossSum;
    }

    int correct() {
        return correct;
    }

    /** Summed in the order of the pieces, whichever was done first. */
    public static BatchLoss total(SoftmaxCrossEntropy[] pieces, int examples) {
        double lossSum = 0;
        int correct = 0;
        for (SoftmaxCrossEntropy piece : pieces) {
            lossSum += piece.lossSum;
            correct += piece.correct;
        }
        return new BatchLoss(lossSum, correct, examples);
    }
}
