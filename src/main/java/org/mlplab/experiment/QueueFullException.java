package org.mlplab.experiment;

/** As many experiments wait as may. */
public class QueueFullException extends RuntimeException {

    QueueFullException(int capacity) {
        super("%d experiments are waiting, as many as mlplab.queue.capacity allows".formatted(capacity));
    }
}
