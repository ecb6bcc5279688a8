package org.mlplab.prediction.network;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The networks that were asked last, up to so many bytes: of those that nobody uses, the one that was asked the longest ago
 * goes first. Their native memory is freed when nobody uses them any more, and not before.
 */
final class NetworkCache<N> {

    private final long mostBytes;
    private final ToLongFunction<N> size;
    private final Consumer<N> close;
    private final Map<Long, Entry<N>> entries = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty cache.
     *
     * @param size of a network, in bytes
     * @param close frees a network's memory
     */
    NetworkCache(long mostBytes, ToLongFunction<N> size, Consumer<N> close) {
        this.mostBytes = mostBytes;
        this.size = size;
        this.close = close;
    }

    private static final class Entry<N> {

        private volatile @Nullable N network;
        private int users;
        private boolean dropped;

        /** Read by the first who asks; the others wait for it, and nobody for those. */
        synchronized N network(Supplier<N> load) {
            N known = network;
            if (known == null) {
                known = load.get();
                network = known;
            }
            return known;
        }
    }

    /** Uses an experiment's network, loading it where it is not here. */
    <T> T use(long experimentId, Supplier<N> load, Function<N, T> work) {
        Entry<N> entry = acquire(experimentId);
        try {
            return work.apply(entry.network(load));
        } finally {
            release(experimentId, entry);
        }
    }

    /** Forgets networks. */
    synchronized void dropIf(Predicate<N> gone) {
        for (Map.Entry<Long, Entry<N>> each : List.copyOf(entries.entrySet())) {
            N network = each.getValue().network;
            if (network != null && gone.test(network)) {
                drop(each.getKey(), each.getValue());
            }
        }
    }

    /** Of all networks that are kept. */
    synchronized long bytes() {
        return entries.values().stream().mapToLong(this::bytes).sum();
    }

    private synchronized Entry<N> acquire(long experimentId) {
        Entry<N> entry = entries.computeIfAbsent(experimentId, id -> new Entry<>());
        entry.users++;
        return entry;
    }

    private synchronized void release(long experimentId, Entry<N> entry) {
        entry.users--;
        if (entry.users > 0) {
            return;
        }
        if (entry.dropped) {
            close(entry);
        } else if (entry.network == null) { // it could not be read
            entries.remove(experimentId, entry);
        }
        makeRoom();
    }

    private void makeRoom() {
        long bytes = bytes();
        for (Iterator<Entry<N>> eldest = entries.values().iterator(); bytes > mostBytes && eldest.hasNext(); ) {
            Entry<N> entry = eldest.next();
            if (entry.users == 0) {
                eldest.remove();
                bytes -= bytes(entry);
                close(entry);
            }
        }
    }

    private void drop(long experimentId, Entry<N> entry) {
        entries.remove(experimentId);
        entry.dropped = true;
        if (entry.users == 0) {
            close(entry);
        }
    }

    private long bytes(Entry<N> entry) {
        N network = entry.network;
        return network == null ? 0 : size.applyAsLong(network);
    }

    private void close(Entry<N> entry) {
        N network = entry.network;
        if (network != null) {
            close.accept(network);
        }
    }
}
