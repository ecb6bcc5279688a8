package org.mlplab.experiment.queue;

import java.time.DateTimeException;
import java.time.Instant;

/** A place in the order of those that wait. */
record QueuePlace(Instant queuedAt, long experiment) {

    private static final char BETWEEN = '_';

    /** @throws IllegalArgumentException if {@code token} is none */
    static QueuePlace of(String token) {
        int at = token.indexOf(BETWEEN);
        try {
            return new QueuePlace(
                    Instant.parse(token.substring(0, Math.max(0, at))), Long.parseLong(token.substring(at + 1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("no place in the queue: " + token, e);
        }
    }

    /** In the form in which clients hand it back. */
    String token() {
        return queuedAt.toString() + BETWEEN + experiment;
    }
}
