package org.mlplab.execution.node;

import org.jspecify.annotations.Nullable;
import org.mlplab.training.memory.Memory;

/**
 * A node that trains.
 *
 * @param memory that its experiments may take; null where that is not known, of one of an earlier version
 */
public record TrainingNode(
        String name, int threadsPerWorker, @Nullable Memory memory) {}
