package org.mlplab.prediction.mistake;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The splits that were looked at last, up to so many bytes. */
final class MistakeCache {

    /** What an experiment's network makes of a split never changes. */
    record Key(long experimentId, EvaluatedSplit split) {}

    private final long mostBytes;
    private final Map<Key, ClassifiedSplit> splits = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    MistakeCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<ClassifiedSplit> find(Key key) {
        return Optional.ofNullable(splits.get(key));
    }

    synchronized void put(Key key, ClassifiedSplit split) {
        ClassifiedSplit before = splits.put(key, split);
        bytes += split.bytes() - (before == null ? 0 : before.bytes());
        for (Iterator<ClassifiedSplit> eldest = splits.values().iterator(); bytes > mostBytes && eldest.hasNext(); ) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }
}
