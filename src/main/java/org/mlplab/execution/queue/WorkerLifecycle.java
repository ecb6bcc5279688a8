package org.mlplab.execution.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.mlplab.execution.NodeSchedulers;
import org.mlplab.execution.Shutdown;
import org.mlplab.execution.WorkerProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts this node's workers last and stops them first. */
@Component
class WorkerLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkerLifecycle.class);

    private final Scheduler scheduler;
    private final WorkerProperties.Capacity capacity;
    private final NodeSchedulers schedulers;
    private final Shutdown shutdown;
    private volatile boolean running;

    WorkerLifecycle(
            Scheduler scheduler, WorkerProperties.Capacity capacity, NodeSchedulers schedulers, Shutdown shutdown) {
        this.scheduler = scheduler;
        this.capacity = capacity;
        this.schedulers = schedulers;
        this.shutdown = shutdown;
    }

    @Override
    public void start() {
        running = true;
        if (capacity.workers() == 0) {
            log.info("No workers on this node: it serves HTTP and leaves training to others");
            return;
        }
        schedulers.releaseJobsOfTheLastProcess(JobQueue.TABLE);
        log.info(
                "Training with {} of {} each",
                count(capacity.workers(), "worker"),
                count(capacity.threadsPerWorker(), "thread"));
        scheduler.start();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    @Override
    public void stop() {
        shutdown.begin();
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
