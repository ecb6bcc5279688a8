package org.mlplab.training.memory;

/**
 * An amount of memory, or room for it, in bytes.
 *
 * @param heap on the Java heap
 * @param offHeap outside of it
 */
public record Memory(long heap, long offHeap) {

    public static final Memory NONE = new Memory(0, 0);

    public Memory plus(Memory other) {
        return new Memory(heap + other.heap, offHeap + other.offHeap);
    }

    public Memory minus(Memory other) {
        return new Memory(heap - other.heap, offHeap - other.offHeap);
    }

    public boolean fitsIn(Memory room) {
        return heap <= room.heap && offHeap <= room.offHeap;
    }

    /** Both together. */
    public long bytes() {
        return heap + offHeap;
    }
}
