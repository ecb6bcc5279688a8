package org.mlplab.security.stored;

import org.jspecify.annotations.Nullable;

/**
 * What a key's holder may have at once.
 *
 * @param queued most experiments that wait; null for any number
 * @param running most experiments that train, over all nodes; null for any number
 */
public record KeyLimits(@Nullable Integer queued, @Nullable Integer running) {

    /** The highest that either may be set to. */
    public static final int HIGHEST = 1_000_000;

    static final KeyLimits NONE = new KeyLimits(null, null);
}
