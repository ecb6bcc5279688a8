package org.mlplab.execution.memory;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Memory for all experiments that train at once on this node. What does not fit on any node is refused, and what does not fit
 * beside others waits.
 *
 * @param heap on the Java heap, for data sets and checkpoints; default: the heap's maximum without what the service takes itself
 * @param offHeap outside of it, for networks and minibatches; default: what the process may have in all, without the heap and what
 *     the service takes itself
 */
@ConfigurationProperties("mlplab.memory")
public record MemoryProperties(
        @Nullable DataSize heap, @Nullable DataSize offHeap) {}
