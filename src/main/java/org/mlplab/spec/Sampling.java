package org.mlplab.spec;

/** How minibatches are drawn from the training split. */
public enum Sampling {
    /** Each example drawn independently; an epoch is max(⌊N / batchSize⌋, 1) iterations. */
    WITH_REPLACEMENT,
    /** One permutation an epoch, cut into minibatches, the last of which may be smaller: ⌈N / batchSize⌉ iterations. */
    SHUFFLED
}
