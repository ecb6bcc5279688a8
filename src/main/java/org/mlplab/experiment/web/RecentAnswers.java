package org.mlplab.experiment.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers of metrics as they are sent, those that were asked for last: many may watch one experiment, and between two of its
 * epochs they all get the same.
 */
final class RecentAnswers {

    private final Map<Key, byte[]> answers = new LinkedHashMap<>(16, 0.75f, true);
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
        byte[] answer = source.get();
        if (answer.length <= largest) {
            keep(key, answer);
        }
        return answer;
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
