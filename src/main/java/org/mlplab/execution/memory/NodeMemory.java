package org.mlplab.execution.memory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.platform.ProcessMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The memory that this node has for experiments. */
@Component
public class NodeMemory {

    private static final Logger log = LoggerFactory.getLogger(NodeMemory.class);

    private static final long MIB = 1 << 20;

    /**
     * What the service takes itself. On the heap: it, its caches, answers that are being made. Outside: classes and compiled code,
     * threads, native libraries with their buffers, networks kept for predictions.
     */
    private static final Memory SERVICE = new Memory(128 * MIB, 512 * MIB);

    /** A node that is smaller than all that still trains small networks. */
    private static final Memory LEAST = new Memory(64 * MIB, 64 * MIB);

    private final Memory room;

    @Autowired
    NodeMemory(MemoryProperties properties) {
        this(properties, ProcessMemory.largestHeapPool(), Runtime.getRuntime().maxMemory(), ProcessMemory.most());
        log.info(
                "Memory for experiments: {} MiB on the Java heap, {} MiB outside of it",
                room.heap() / MIB,
                room.offHeap() / MIB);
    }

    /**
     * Of a process of some size.
     *
     * @param largestHeapPool bytes of the heap that large objects can take
     * @param maxHeap bytes of the heap
     * @param most bytes that the whole process may have
     */
    NodeMemory(MemoryProperties properties, long largestHeapPool, long maxHeap, long most) {
        this.room = new Memory(
                set(properties.heap()).orElse(Math.max(LEAST.heap(), largestHeapPool - SERVICE.heap())),
                set(properties.offHeap()).orElse(Math.max(LEAST.offHeap(), most - maxHeap - SERVICE.offHeap())));
    }

    private static Optional<Long> set(@Nullable DataSize size) {
        return Optional.ofNullable(size).map(DataSize::toBytes);
    }

    /** For all that train at once. */
    public Memory room() {
        return room;
    }
}
