package org.mlplab.spec;

/**
 * What a learning rate may depend on beside the iteration.
 *
 * @param examples of the training split, at least 1
 * @param batchSize examples a minibatch, at least 1
 * @param iterationsPerEpoch whole iterations, at least 1
 * @param iterations of the whole budget
 */
public record TrainingHorizon(int examples, int batchSize, int iterationsPerEpoch, long iterations) {

    /** What is left after so many iterations. */
    TrainingHorizon after(long done) {
        return new TrainingHorizon(examples, batchSize, iterationsPerEpoch, iterations - done);
    }

    /**
     * The smallest whole number above 0 that max(examples / batchSize, 1) divides without remainder, the quotient being
     * the nearest 64-bit floating-point number: 245 for 49000 / 200, 6125 for 49000 / 1024 = 47.8515625, and beyond
     * any budget for most others.
     */
    long firstMultipleOfExactEpoch() {
        // A binary fraction divides the numerator of its lowest terms first, and doubling it to there is exact.
        double numerator = Math.max((double) examples / batchSize, 1);
        while (numerator != Math.rint(numerator)) {
            numerator *= 2;
        }
        return (long) numerator;
    }
}
