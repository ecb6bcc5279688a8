package org.mlplab.experiment.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * How an experiment is asked for.
 *
 * @param owner name of the key that asks; null where no keys are set up
 * @param priority the higher, the sooner it is taken of its owner's
 * @param idempotencyKey asks for the same as before where the same owner has used it; null: none
 */
public record Asked(
        @Nullable String owner, int priority, @Nullable String idempotencyKey) {}
