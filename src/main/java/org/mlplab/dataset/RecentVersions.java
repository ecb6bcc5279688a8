package org.mlplab.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mlplab.dataset.source.DatasetSource;

/** The versions of uploads that were used last. What a version is never changes, so nothing here grows stale. */
final class RecentVersions {

    private static final int MOST = 64;

    private final Map<Key, Datasets.Entry> entries = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Datasets.Entry> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String name, String checksum) {}

    synchronized Optional<Datasets.Entry> find(String name, String checksum) {
        return Optional.ofNullable(entries.get(new Key(name, checksum)));
    }

    /** That of a version, the same for all who ask. */
    synchronized Datasets.Entry entry(DatasetSource source) {
        var key = new Key(source.name(), source.card().checksum());
        return entries.computeIfAbsent(key, absent -> Datasets.Entry.of(source));
    }

    synchronized void stop() {
        entries.values().forEach(entry -> entry.load().stop());
    }
}
