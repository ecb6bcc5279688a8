package org.mlplab.spec;

/**
 * Sizes of the three disjoint splits, in examples: the first {@code train} training examples train, the next
 * {@code validation} validate, the first {@code test} test examples test.
 */
public record SplitSizes(int train, int validation, int test) {}
