package org.mlplab.training.memory;

import java.util.Optional;

/** What experiments leave free of this node's memory, for what else takes much of it for a moment. */
public interface FreeMemory {

    /** Takes so much, if it is free and no experiment waits for memory. */
    Optional<Lease> take(Memory memory);

    /** All of it, where nothing trains. */
    Memory room();

    /** Memory that was taken; {@link #close} gives it back, once. */
    @FunctionalInterface
    interface Lease extends AutoCloseable {

        @Override
        void close();
    }
}
