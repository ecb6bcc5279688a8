package org.mlplab.spec.catalog;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Sizes of the three disjoint splits, in examples: the first {@code train} training examples train, the next
 * {@code validation} validate, the first {@code test} test examples test.
 */
@Schema(description = "Sizes of the three disjoint splits")
public record SplitSizes(
        @Schema(description = "Examples to train on", example = "49000")
        int train,

        @Schema(description = "Examples to validate on", example = "1000")
        int validation,

        @Schema(description = "Examples to test on", example = "1000")
        int test) {}
