package org.mlplab.experiment.queue;

import java.util.OptionalLong;

/** As many experiments wait as may; another may be accepted later. */
public class QueueFullException extends RuntimeException {

    private final transient OptionalLong seconds;

    /** @param seconds until there is room; empty where that cannot be told */
    public QueueFullException(int capacity, OptionalLong seconds) {
        super("%s waiting, as many as mlplab.queue.capacity allows"
                .formatted(capacity == 1 ? "1 experiment is" : capacity + " experiments are"));
        this.seconds = seconds;
    }

    public OptionalLong seconds() {
        return seconds;
    }
}
