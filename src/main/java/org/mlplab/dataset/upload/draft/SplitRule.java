package org.mlplab.dataset.upload.draft;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How examples are cut into splits where the files do not say.
 *
 * @param order in which they are taken
 * @param validation below 1 a fraction, otherwise a number of examples
 * @param test below 1 a fraction, otherwise a number of examples
 * @param seed of what is random
 */
public record SplitRule(Order order, double validation, double test, long seed) {

    /** The order in which examples are taken for the splits. */
    @Schema(description = "How examples are cut into splits where the files do not say which belongs to which")
    public enum Order {
        /** At random, every class in each split as often as in all. */
        STRATIFIED,
        /** At random. */
        RANDOM,
        /** As they stand in the files: first those to train on, then those to validate on, then those to test on. */
        IN_ORDER
    }

    int count(double amount, int of) {
        return (int) (amount < 1 ? Math.round(amount * of) : amount);
    }
}
