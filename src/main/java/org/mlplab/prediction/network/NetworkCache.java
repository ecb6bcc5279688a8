package org.mlplab.prediction.network;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The networks that were asked last, up to so many bytes with those in use: of those that nobody uses, the one that was asked the
 * longest ago goes first. Their native memory is freed when nobody uses them any more, and not before.
 */
final class NetworkCache<N> {

    private final long mostBytes;
    private final Consumer<N> close;
    private final Map<Long, Entry<N>> entries = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty cache.
     *
     * @param close frees a network's memory
     */
    NetworkCache(long mostBytes, Consumer<N> close) {
        this.mostBytes = mostBytes;
        this.close = close;
    }

    /** Makes a network. */
    @FunctionalInterface
    interface Loader<N> {

        /**
         * Called before any of its memory is taken.
         *
         * @param place asks for a number of bytes, once: whether the network is kept. It is not where it does not fit beside those in
         *     use; then it is closed as soon as nobody uses it
         */
        N load(LongPredicate place);
    }

    private static final class Entry<N> {

        private volatile @Nullable N network;
        private int users;
        private boolean dropped;
        private long bytes;

        /** Read by the first who asks; the others wait for it, and nobody for those. */
        synchronized N network(Loader<N> loader, LongPredicate place) {
            N known = network;
            if (known == null) {
                known = loader.load(place);
                network = known;
            }
            return known;
        }
    }

    /** Uses an experiment's network, loading it where it is not here. */
    <T> T use(long experimentId, Loader<N> loader, Function<N, T> work) {
        Entry<N> entry = acquire(experimentId);
        try {
            return work.apply(entry.network(loader, bytes -> keeps(entry, bytes)));
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
        return entries.values().stream().mapToLong(entry -> entry.bytes).sum();
    }

    private synchronized boolean keeps(Entry<N> entry, long bytes) {
        entry.bytes = 0;
        if (bytes <= mostBytes) {
            makeRoom(bytes);
        }
        if (entry.dropped || bytes() + bytes > mostBytes) {
            return false;
        }
        entry.bytes = bytes;
        return true;
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
        } else if (entry.network == null || entry.bytes == 0) { // it could not be read, or is not kept
            entries.remove(experimentId, entry);
            close(entry);
        }
    }

    private void makeRoom(long more) {
        long bytes = bytes() + more;
        for (Iterator<Entry<N>> eldest = entries.values().iterator(); bytes > mostBytes && eldest.hasNext(); ) {
            Entry<N> entry = eldest.next();
            if (entry.users == 0) {
                eldest.remove();
                bytes -= entry.bytes;
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

    private void close(Entry<N> entry) {
        N network = entry.network;
        if (network != null) {
            close.accept(network);
        }
    }
}
