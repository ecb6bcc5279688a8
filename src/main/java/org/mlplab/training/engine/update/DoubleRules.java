package org.mlplab.training.engine.update;

/** The loops of {@link UpdateRule} over doubles, each simple enough to become vector instructions. */
final class DoubleRules {

    private DoubleRules() {}

    /** a ← x·a + y·b */
    static void combine(double[] a, double x, double[] b, double y, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = x * a[i] + y * b[i];
        }
    }

    static void momentum(UpdateRule.Momentum rule, double learningRate, double[] g, double[] v, int length) {
        double mu = rule.momentum();
        double rate = learningRate;
        combine(v, mu, g, 1, length);
        if (rule.nesterov()) {
            combine(g, rate, v, rate * mu, length);
        } else {
            combine(g, 0, v, rate, length);
        }
    }

    /** @param rate η/(1 − β₁ᵗ)
     *  @param rootFactor 1/√(1 − β₂ᵗ) */
    static void adam(
            UpdateRule.Adam rule, double rate, double rootFactor, double[] g, double[] m, double[] v, int length) {
        double beta1 = rule.beta1();
        double beta2 = rule.beta2();
        double rest1 = (1 - rule.beta1());
        double rest2 = (1 - rule.beta2());
        double epsilon = rule.epsilon();
        double factor = rate;
        double root = rootFactor;
        for (int i = 0; i < length; i++) {
            m[i] = beta1 * m[i] + rest1 * g[i];
            v[i] = beta2 * v[i] + rest2 * (g[i] * g[i]);
            g[i] = factor * m[i] / (Math.sqrt(v[i]) * root + epsilon);
        }
    }

    static void rmsProp(UpdateRule.RmsProp rule, double learningRate, double[] g, double[] v, int length) {
        double decay = rule.decay();
        double rest = (1 - rule.decay());
        double epsilon = rule.epsilon();
        double rate = learningRate;
        for (int i = 0; i < length; i++) {
            v[i] = decay * v[i] + rest * (g[i] * g[i]);
            g[i] = rate * g[i] / (Math.sqrt(v[i]) + epsilon);
        }
    }
}
