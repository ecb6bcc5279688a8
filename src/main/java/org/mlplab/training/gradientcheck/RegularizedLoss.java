package org.mlplab.training.gradientcheck;

/** What training minimizes: Eq. (6), J̃ = J + λ Σₗ ‖W⁽ˡ⁾‖² with J = −1/N Σₙ log p(yₙ | xₙ). */
final class RegularizedLoss {

    private RegularizedLoss() {}

    /** p = softmax(z): exp(zₖ) / Σⱼ exp(zⱼ) for each row. The row's largest z is subtracted first so that nothing overflows. */
    static Matrix softmax(Matrix z) {
        double[] p = new double[z.values().length];
        for (int n = 0; n < z.rows(); n++) {
            double largest = largest(z, n);
            double sum = 0;
            for (int k = 0; k < z.columns(); k++) {
                sum += Math.exp(z.at(n, k) - largest);
            }
            for (int k = 0; k < z.columns(); k++) {
                p[n * z.columns() + k] = Math.exp(z.at(n, k) - largest) / sum;
            }
        }
        return new Matrix(z.rows(), z.columns(), p);
    }

    /** J of the output layer's z, in nats. log p of class y is computed as z_y − log Σⱼ exp(zⱼ), which is exact even where p
     * underflows. */
    static double dataLoss(Matrix z, int[] labels) {
        double sum = 0;
        for (int n = 0; n < z.rows(); n++) {
            double largest = largest(z, n);
            double exponentials = 0;
            for (int k = 0; k < z.columns(); k++) {
                exponentials += Math.exp(z.at(n, k) - largest);
            }
            sum += z.at(n, labels[n]) - largest - Math.log(exponentials);
        }
        return -sum / z.rows();
    }

    /** λ Σₗ ‖W⁽ˡ⁾‖² */
    static double penalty(Perceptron network, double l2) {
        return l2 * network.weights().stream().mapToDouble(Matrix::squaredNorm).sum();
    }

    private static double largest(Matrix z, int row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < z.columns(); k++) {
            largest = Math.max(largest, z.at(row, k));
        }
        return largest;
    }
}
