package org.mlplab.study.sampler;

import java.util.random.RandomGenerator;

/**
 * A normal distribution, cut off at 0 and 1.
 *
 * @param mean within [0, 1]
 * @param standardDeviation before the cut, within (0, 1]
 * @param mass of the whole distribution, that lies within [0, 1]
 */
record TruncatedGaussian(double mean, double standardDeviation, double mass) {

    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    TruncatedGaussian(double mean, double standardDeviation) {
        this(
                mean,
                standardDeviation,
                cumulative((1 - mean) / standardDeviation) - cumulative(-mean / standardDeviation));
    }

    double density(double x) {
        double z = (x - mean) / standardDeviation;
        return Math.exp(-z * z / 2) / (ROOT_OF_TWO_PI * standardDeviation * mass);
    }

    double draw(RandomGenerator random) {
        // at least a third of the mass lies inside, so that this ends soon
        double x = random.nextGaussian(mean, standardDeviation);
        while (x < 0 || x > 1) {
            x = random.nextGaussian(mean, standardDeviation);
        }
        return x;
    }

    /** Φ(z), to 1e-7: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17. */
    static double cumulative(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double upper = Math.exp(-z * z / 2) / ROOT_OF_TWO_PI * polynomial;
        return z < 0 ? upper : 1 - upper;
    }
}
