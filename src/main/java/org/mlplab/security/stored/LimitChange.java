package org.mlplab.security.stored;

import org.jspecify.annotations.Nullable;

/**
 * Which limits of a key are set, and to what.
 *
 * @param queued where it is set: most experiments that wait; null for any number
 * @param running where it is set: most experiments that train, over all nodes; null for any number
 */
public record LimitChange(
        boolean setsQueued,
        @Nullable Integer queued,
        boolean setsRunning,
        @Nullable Integer running) {}
