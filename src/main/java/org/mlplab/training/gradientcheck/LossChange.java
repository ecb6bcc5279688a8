package org.mlplab.training.gradientcheck;

/**
 * By how much J̃ of Eq. (6) changes when parameters do, computed without subtracting two losses. Two losses near 1 are
 * rounded at 1e-16, and their difference divided by a step of 1e-5 would be wrong at 1e-11.
 *
 * <ul>
 *   <li>J′ − J = 1/N Σₙ [log Σₖ pₖ exp(z′ₖ − zₖ) − (z′_y − z_y)], where p = softmax(z): that of
 *       −log p_y = log Σₖ exp(zₖ) − z_y, by log Σₖ exp(z′ₖ) − log Σₖ exp(zₖ) = log Σₖ pₖ exp(z′ₖ − zₖ)
 *   <li>λ(‖W′‖² − ‖W‖²) = λ Σ (w′ − w)(w′ + w)
 * </ul>
 */
final class LossChange {

    private final Problem problem;
    private final Matrix z;
    private final Matrix p;

    LossChange(Problem problem, Matrix output) {
        this.problem = problem;
        this.z = output;
        this.p = RegularizedLoss.softmax(output);
    }

    /** J′ − J */
    double ofData(Matrix changed) {
        double sum = 0;
        for (int n = 0; n < z.rows(); n++) {
            double excess = 0;
            for (int k = 0; k < z.columns(); k++) {
                excess += p.at(n, k) * Math.expm1(changed.at(n, k) - z.at(n, k));
            }
            int y = problem.labels()[n];
            sum += Math.log1p(excess) - (changed.at(n, y) - z.at(n, y));
        }
        return sum / z.rows();
    }

    /** λ Σₗ (‖W′⁽ˡ⁾‖² − ‖W⁽ˡ⁾‖²) */
    double ofPenalty(Perceptron changed) {
        double sum = 0;
        for (int l = 0; l < changed.depth(); l++) {
            double[] before = problem.network().weights().get(l).values();
            double[] after = changed.weights().get(l).values();
            for (int i = 0; i < before.length; i++) {
                sum += (after[i] - before[i]) * (after[i] + before[i]);
            }
        }
        return problem.l2() * sum;
    }
}
