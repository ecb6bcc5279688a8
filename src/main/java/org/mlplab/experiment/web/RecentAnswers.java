package org.mlplab.experiment.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers of metrics as they are sent, those that were asked for last: many may watch one experiment, and between two of its
 * epochs they all get the same. When an epoch ends, the first to ask makes the answer and the others wait for it.
 */
final class RecentAnswers {

    private final Map<Key, byte[]> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, CompletableFuture<byte[]>> inTheMaking = new ConcurrentHashMap<>();
    private final int most;
    private final int largest;
    private int bytes;

    /**
     * @param most bytes that are kept, of all answers together
     * @param largest bytes of an answer that is kept
     */
    RecentAnswers(int most, int largest) {
        this.most = most;
        this.largest = largest;
    }

    /** @param tag changes whenever the answer to the query does */
    private record Key(String tag, MetricsQuery query) {}

    /** The answer that is kept, or else a new one. */
    byte[] answer(String tag, MetricsQuery query, Supplier<byte[]> source) {
        var key = new Key(tag, query);
        byte[] kept = kept(key);
        if (kept != null) {
            return kept;
        }
        var mine = new CompletableFuture<byte[]>();
        CompletableFuture<byte[]> others = inTheMaking.putIfAbsent(key, mine);
        return others == null ? make(key, mine, source) : await(others, source);
    }

    private byte[] make(Key key, CompletableFuture<byte[]> mine, Supplier<byte[]> source) {
        try {
            // Another may have made it since this one looked.
            byte[] kept = kept(key);
            byte[] answer = kept == null ? source.get() : kept;
            if (answer.length <= largest) {
                keep(key, answer);
            }
            mine.complete(answer);
            return answer;
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            inTheMaking.remove(key);
        }
    }

    /** The other's answer; where the other has failed, this one tries for itself. */
    private static byte[] await(CompletableFuture<byte[]> others, Supplier<byte[]> source) {
        try {
            return others.join();
        } catch (CompletionException e) {
            return source.get();
        }
    }

    private synchronized byte @Nullable [] kept(Key key) {
        return answers.get(key);
    }

    private synchronized void keep(Key key, byte[] answer) {
        byte[] replaced = answers.put(key, answer);
        bytes += answer.length - (replaced == null ? 0 : replaced.length);
        for (Iterator<byte[]> eldest = answers.values().iterator(); bytes > most; ) {
            bytes -= eldest.next().length;
            eldest.remove();
        }
    }
}
