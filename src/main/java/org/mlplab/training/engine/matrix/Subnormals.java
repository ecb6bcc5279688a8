package org.mlplab.training.engine.matrix;

/**
 * Rounds numbers next to zero to zero. Processors compute subnormal floats (below 1.2e−38) a hundred times as
 * slowly as others, and networks that do not learn are full of them: the report's four layers took 1,000 ms an
 * iteration instead of 8.
 *
 * <p>(x + t) − t rounds x to a multiple of about 10⁻⁷·t where |x| < t, may change its last bit up to |x| = 2²⁴·t, and
 * leaves it as it is beyond. It is two vector instructions where a comparison would be a branch.
 */
public final class Subnormals {

    /** For activations and their gradients: larger ones give normal products with any sensible weight. */
    public static final float SIGNAL = 1e-20f;

    /** For running means of gradients. */
    public static final float MEAN = 1e-25f;

    /** For gradients that are squared: larger ones have normal squares. */
    public static final float SQUARED = 1e-10f;

    /** For running means of squares. */
    public static final float MEAN_OF_SQUARES = 1e-28f;

    /** With a smaller ε, gradients below {@link #SQUARED} would still move a parameter. */
    private static final double LEAST_EPSILON = 1e-12;

    private Subnormals() {}

    public static float flush(float x, float threshold) {
        return (x + threshold) - threshold;
    }

    /** {@code threshold}, or 0 (which flushes nothing) where a rule's ε is so small that it would show. */
    public static float under(double epsilon, float threshold) {
        return epsilon >= LEAST_EPSILON ? threshold : 0;
    }
}
