package org.mlplab.execution.admission;

import org.mlplab.training.memory.MemoryNeed;

/** Where an experiment can be trained. */
public sealed interface Place {

    /** On this node, with so much memory. */
    record Here(MemoryNeed need) implements Place {}

    /**
     * On another one.
     *
     * @param reason why not here, with the figures
     */
    record Elsewhere(String reason) implements Place {}

    /**
     * On no node that there is.
     *
     * @param reason with the figures
     */
    record Nowhere(String reason) implements Place {}
}
