package org.mlplab.spec.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.ExperimentSpec;

/** The stored specs that were read last: whoever polls an experiment reads the same text again and again. */
final class RecentSpecs {

    /** About 5 kB each, text and spec. */
    private static final int MOST = 500;
    /** Longer ones are rare, and are read anew. */
    private static final int LONGEST = 20_000;

    private final Map<String, ExperimentSpec> specs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ExperimentSpec> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable ExperimentSpec get(String stored) {
        return specs.get(stored);
    }

    synchronized void put(String stored, ExperimentSpec spec) {
        if (stored.length() <= LONGEST) {
            specs.put(stored, spec);
        }
    }
}
