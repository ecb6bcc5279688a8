package org.mlplab.experiment;

import java.util.Map;

/** Who waits for memory. */
public interface MemoryWaits {

    /**
     * Of experiments that are QUEUED, those for which a worker is there but not the memory: why, in words with the figures, by id.
     *
     * @param positions places in the queue by id, those that wait until they are due included
     */
    Map<Long, String> reasons(Map<Long, Long> positions);
}
