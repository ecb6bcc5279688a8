package org.mlplab.experiment.queue;

import java.util.OptionalLong;

/** As many of an owner's experiments wait as may; another may be accepted later. */
public class OwnerQueueFullException extends RuntimeException {

    private final transient OptionalLong seconds;

    /** @param seconds until there is room; empty where that cannot be told */
    public OwnerQueueFullException(String owner, int limit, OptionalLong seconds) {
        super("%d experiments of %s are waiting, as many as the limit of its key (queuedLimit) allows"
                .formatted(limit, owner));
        this.seconds = seconds;
    }

    public OptionalLong seconds() {
        return seconds;
    }
}
