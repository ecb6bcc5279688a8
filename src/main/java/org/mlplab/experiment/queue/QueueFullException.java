package org.mlplab.experiment.queue;

/** As many experiments wait as may. */
public class QueueFullException extends RuntimeException {

    public QueueFullException(int capacity) {
        super("%s waiting, as many as mlplab.queue.capacity allows"
                .formatted(capacity == 1 ? "1 experiment is" : capacity + " experiments are"));
    }
}
