package org.mlplab.execution.node;

import java.time.Instant;

/**
 * What does not change while a node runs.
 *
 * @param name unique, at most 50 characters
 * @param workers experiments that train at once on it; 0 where it only serves HTTP
 * @param cores that its process may use
 * @param version of MLP Lab
 * @param startedAt by its own clock
 */
record NodeFacts(String name, int workers, int threadsPerWorker, int cores, String version, Instant startedAt) {}
