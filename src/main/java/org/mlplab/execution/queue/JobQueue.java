package org.mlplab.execution.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.mlplab.experiment.queue.ExperimentQueue;
import org.mlplab.experiment.queue.QueueEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every entry of the queue is a job, in the service's own database and in the transaction that stores the experiment. */
@Component
class JobQueue implements ExperimentQueue {

    static final String TABLE = "scheduled_tasks";

    static final TaskDescriptor<QueueEntry> TRAINING = TaskDescriptor.of("train", QueueEntry.class);

    // The scheduler runs workers, which come back to the queue: asked for when it is needed.
    private final ObjectProvider<Scheduler> scheduler;

    JobQueue(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void add(QueueEntry entry, Instant since) {
        scheduler
                .getObject()
                .scheduleIfNotExists(TRAINING.instance(entry.name()).data(entry).scheduledTo(since));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // A worker of this node need not wait for the next poll.
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }
}
