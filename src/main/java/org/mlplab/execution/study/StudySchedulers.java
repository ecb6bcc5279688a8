package org.mlplab.execution.study;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.mlplab.execution.NodeSchedulers;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.study.lifecycle.StudyEngine;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the jobs of studies beside the workers, so that no training keeps a study from moving on: steps on every node
 * that takes work, looks at the test set on those that train.
 */
@Component
class StudySchedulers implements SmartLifecycle {

    /** Wake-ups of this node do not wait for it; it finds what is due by time, and what another node left behind. */
    private static final Duration POLL = Duration.ofSeconds(2);

    private static final Duration LONGEST_STEP = Duration.ofSeconds(3);

    private final StudyEngine engine;
    private final StudyQueue queue;
    private final NodeSchedulers schedulers;
    private final boolean takesWork;
    private final Scheduler steps;
    private final Scheduler looks;
    private volatile boolean running;

    StudySchedulers(
            StudyStepTask step,
            StudyLookTask look,
            StudyEngine engine,
            StudyQueue queue,
            NodeSchedulers schedulers,
            WorkerProperties properties) {
        this.engine = engine;
        this.queue = queue;
        this.schedulers = schedulers;
        this.takesWork = properties.takesWork();
        this.steps = scheduler(StudyQueue.STEPS, 2, step.task())
                .startTasks(step.beat())
                .build();
        this.looks = scheduler(StudyQueue.LOOKS, 1, look.task()).build();
    }

    private SchedulerBuilder scheduler(String table, int threads, Task<?> task) {
        return schedulers
                .on(table, task)
                .threads(threads)
                .pollingInterval(POLL)
                .shutdownMaxWait(LONGEST_STEP)
                // the tasks tell what went wrong
                .failureLogging(LogLevel.DEBUG, false);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void jobAdded(StudyJobAdded added) {
        if (running) {
            steps.triggerCheckForDueExecutions();
            if (queue.trainsHere()) {
                looks.triggerCheckForDueExecutions();
            }
        }
    }

    @Override
    public void start() {
        if (!takesWork) {
            return;
        }
        schedulers.releaseJobsOfTheLastProcess(StudyQueue.STEPS);
        schedulers.releaseJobsOfTheLastProcess(StudyQueue.LOOKS);
        // Those of an earlier version have no jobs, and a step too many changes nothing.
        engine.running().forEach(queue::wake);
        steps.start();
        if (queue.trainsHere()) {
            looks.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        steps.stop();
        looks.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
