package org.mlplab.prediction.network;

import org.mlplab.training.memory.FreeMemory;
import org.mlplab.training.memory.Memory;

/** Memory for networks that are read: what is more than the service has set apart for that is taken from what experiments may have. */
final class NetworkMemory {

    /** Of the heap, and outside of it, for one: as many may be read at once as there are cores. */
    private static final long OWN = 8 << 20;

    /** Takes no memory. */
    static final FreeMemory.Lease NOTHING = () -> {};

    private final FreeMemory free;

    NetworkMemory(FreeMemory free) {
        this.free = free;
    }

    /**
     * Memory for one network.
     *
     * @param need to read it and to ask it
     * @param kept whether what it takes outside the heap is the cache's
     * @throws NetworkTooLargeException if this node has not so much
     * @throws NoMemoryNowException if others have it now
     */
    FreeMemory.Lease take(long experimentId, Memory need, boolean kept) {
        Memory more = new Memory(beyond(need.heap()), kept ? 0 : beyond(need.offHeap()));
        if (more.equals(Memory.NONE)) {
            return NOTHING;
        }
        if (!more.fitsIn(free.room())) {
            throw new NetworkTooLargeException(experimentId, more, free.room());
        }
        return free.take(more).orElseThrow(() -> new NoMemoryNowException(experimentId, more));
    }

    private static long beyond(long bytes) {
        return bytes > OWN ? bytes : 0;
    }
}
