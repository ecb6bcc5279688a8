package org.mlplab.training.memory;

import java.util.Locale;

/**
 * An amount of memory, or room for it, in bytes.
 *
 * @param heap on the Java heap
 * @param offHeap outside of it
 */
public record Memory(long heap, long offHeap) {

    public static final Memory NONE = new Memory(0, 0);

    private static final double MIB = 1 << 20;

    public Memory plus(Memory other) {
        return new Memory(heap + other.heap, offHeap + other.offHeap);
    }

    public Memory minus(Memory other) {
        return new Memory(heap - other.heap, offHeap - other.offHeap);
    }

    public boolean fitsIn(Memory room) {
        return heap <= room.heap && offHeap <= room.offHeap;
    }

    /** For people: rounded up to whole MiB. */
    public static String mib(long bytes) {
        return String.format(Locale.ROOT, "%,.0f MiB", Math.ceil(bytes / MIB));
    }

    /** Both together. */
    public long bytes() {
        return heap + offHeap;
    }
}
