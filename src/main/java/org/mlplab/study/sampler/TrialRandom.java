package org.mlplab.study.sampler;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The random numbers of one trial, which depend on nothing but the study's seed and the trial's number. */
final class TrialRandom {

    private TrialRandom() {}

    static RandomGenerator of(long seed, int trial) {
        // Seeds and trial numbers are small neighbouring numbers. Mixing both keeps the streams of two trials apart.
        return new SplittableRandom(mix(mix(seed) + trial));
    }

    /** Variant 13 of Stafford's mixers, which SplitMix64 ends with (Steele et al. 2014). */
    private static long mix(long z) {
        z = (z + 0x9e3779b97f4a7c15L);
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
