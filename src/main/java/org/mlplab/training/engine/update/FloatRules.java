package org.mlplab.training.engine.update;

import org.mlplab.training.engine.matrix.Subnormals;

/** The loops of {@link UpdateRule} over floats, each simple enough to become vector instructions. */
final class FloatRules {

    private FloatRules() {}

    /** a ← x·a + y·b */
    static void combine(float[] a, float x, float[] b, float y, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = x * a[i] + y * b[i];
        }
    }

    static void momentum(UpdateRule.Momentum rule, double learningRate, float[] g, float[] v, int length) {
        float mu = (float) rule.momentum();
        float rate = (float) learningRate;
        for (int i = 0; i < length; i++) {
            v[i] = Subnormals.flush(mu * v[i] + g[i], Subnormals.MEAN);
        }
        if (rule.nesterov()) {
            combine(g, rate, v, rate * mu, length);
        } else {
            combine(g, 0, v, rate, length);
        }
    }

    /** @param rate η/(1 − β₁ᵗ)
     *  @param rootFactor 1/√(1 − β₂ᵗ) */
    static void adam(
            UpdateRule.Adam rule, double rate, double rootFactor, float[] g, float[] m, float[] v, int length) {
        float beta1 = (float) rule.beta1();
        float beta2 = (float) rule.beta2();
        float rest1 = (float) (1 - rule.beta1());
        float rest2 = (float) (1 - rule.beta2());
        float epsilon = (float) rule.epsilon();
        float factor = (float) rate;
        float root = (float) rootFactor;
        float tiny = Subnormals.under(rule.epsilon(), Subnormals.SQUARED);
        float tinySquare = Subnormals.under(rule.epsilon(), Subnormals.MEAN_OF_SQUARES);
        for (int i = 0; i < length; i++) {
            float gradient = Subnormals.flush(g[i], tiny);
            m[i] = Subnormals.flush(beta1 * m[i] + rest1 * gradient, Subnormals.MEAN);
            v[i] = Subnormals.flush(beta2 * v[i] + rest2 * (gradient * gradient), tinySquare);
            g[i] = factor * m[i] / ((float) Math.sqrt(v[i]) * root + epsilon);
        }
    }

    static void rmsProp(UpdateRule.RmsProp rule, double learningRate, float[] g, float[] v, int length) {
        float decay = (float) rule.decay();
        float rest = (float) (1 - rule.decay());
        float epsilon = (float) rule.epsilon();
        float rate = (float) learningRate;
        float tiny = Subnormals.under(rule.epsilon(), Subnormals.SQUARED);
        float tinySquare = Subnormals.under(rule.epsilon(), Subnormals.MEAN_OF_SQUARES);
        for (int i = 0; i < length; i++) {
            float gradient = Subnormals.flush(g[i], tiny);
            v[i] = Subnormals.flush(decay * v[i] + rest * (gradient * gradient), tinySquare);
            g[i] = rate * gradient / ((float) Math.sqrt(v[i]) + epsilon);
        }
    }
}
