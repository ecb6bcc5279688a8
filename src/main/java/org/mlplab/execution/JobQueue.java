package org.mlplab.execution;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import org.mlplab.experiment.ExperimentQueued;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Turns experiments that wait into jobs. */
@Component
class JobQueue {

    private final Scheduler scheduler;
    private final OneTimeTask<Void> training;
    private final Clock clock;

    JobQueue(Scheduler scheduler, OneTimeTask<Void> training, Clock clock) {
        this.scheduler = scheduler;
        this.training = training;
        this.clock = clock;
    }

    /** In the transaction that stores the experiment: there is never one without the other. */
    @EventListener
    void enqueue(ExperimentQueued queued) {
        scheduler.scheduleIfNotExists(training.instance(Turn.of(queued).job()), clock.instant());
    }

    /** A worker of this node need not wait for the next poll. */
    @TransactionalEventListener
    void wakeWorkers(ExperimentQueued queued) {
        scheduler.triggerCheckForDueExecutions();
    }
}
