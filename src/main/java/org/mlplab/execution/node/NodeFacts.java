package org.mlplab.execution.node;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.execution.Role;
import org.mlplab.training.memory.Memory;

/**
 * What does not change while a node runs.
 *
 * @param name unique, at most 50 characters
 * @param roles what it does
 * @param workers experiments that train at once on it; 0 where it trains none
 * @param memory that its experiments may take; null of one of an earlier version
 * @param cores that its process may use
 * @param version of MLP Lab
 * @param startedAt by its own clock
 */
record NodeFacts(
        String name,
        Set<Role> roles,
        int workers,
        int threadsPerWorker,
        @Nullable Memory memory,
        int cores,
        String version,
        Instant startedAt) {}
