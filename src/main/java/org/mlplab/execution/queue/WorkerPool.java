package org.mlplab.execution.queue;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads of this node's workers. One that becomes free asks for the next job at once, not at the next poll. */
final class WorkerPool extends ThreadPoolExecutor {

    private final Runnable onFree;

    WorkerPool(int workers, Runnable onFree) {
        super(workers, workers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        this.onFree = onFree;
        var number = new AtomicInteger();
        setThreadFactory(work -> new Thread(work, "worker-" + number.incrementAndGet()));
    }

    @Override
    protected void afterExecute(Runnable work, @Nullable Throwable thrown) {
        if (!isShutdown()) {
            onFree.run();
        }
    }
}
