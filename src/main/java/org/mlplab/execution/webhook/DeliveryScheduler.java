package org.mlplab.execution.webhook;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Duration;
import org.mlplab.execution.NodeSchedulers;
import org.mlplab.execution.WorkerProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the jobs of deliveries beside all others: no receiver that is slow keeps a study or a worker waiting. */
@Component
class DeliveryScheduler implements SmartLifecycle {

    /** What this node adds does not wait for it; it finds what is due again, and what another node left behind. */
    private static final Duration POLL = Duration.ofSeconds(5);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
    private static final int THREADS = 4;

    private final NodeSchedulers schedulers;
    private final boolean takesWork;
    private final Scheduler scheduler;
    private volatile boolean running;

    DeliveryScheduler(NodeSchedulers schedulers, DeliveryTask task, WorkerProperties properties) {
        this.schedulers = schedulers;
        this.takesWork = properties.takesWork();
        this.scheduler = schedulers
                .on(DeliveryQueue.TABLE, task.task())
                .startTasks(task.removal())
                .threads(THREADS)
                .pollingInterval(POLL)
                .shutdownMaxWait(LONGEST_STOP)
                // the task tells what went wrong
                .failureLogging(LogLevel.DEBUG, false)
                .build();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void jobAdded(DeliveryQueue.JobAdded added) {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        if (!takesWork) {
            return;
        }
        schedulers.releaseJobsOfTheLastProcess(DeliveryQueue.TABLE);
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
