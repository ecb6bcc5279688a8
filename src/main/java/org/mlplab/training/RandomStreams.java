package org.mlplab.training;

import java.util.SplittableRandom;

/**
 * Independent streams of random numbers, each a pure function of the experiment's seed, a purpose and a counter.
 *
 * <p>No generator is carried from one iteration to the next, so a run that resumes at iteration n draws what the
 * uninterrupted run would have drawn, and experiments that train side by side cannot disturb each other.
 */
public record RandomStreams(long seed) {

    /** What the numbers are for; the order of the constants is part of what a seed means. */
    public enum Purpose {
        WEIGHTS,
        MINIBATCHES,
        AUGMENTATION,
        DROPOUT,
        /** Inputs of a gradient check. */
        POINTS
    }

    /** The stream of one purpose at one count, such as an iteration, an epoch or a layer. */
    public SplittableRandom at(Purpose purpose, long counter) {
        return new SplittableRandom(mix(mix(mix(seed) + purpose.ordinal()) + counter));
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014), on its golden-ratio increment. */
    static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
