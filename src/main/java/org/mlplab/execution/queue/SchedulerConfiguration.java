package org.mlplab.execution.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mlplab.execution.NodeSchedulers;
import org.mlplab.execution.Shutdown;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.meter.WorkerMeters;
import org.mlplab.execution.worker.AttemptDeferredException;
import org.mlplab.execution.worker.AttemptGivenBackException;
import org.mlplab.execution.worker.StoreRetry;
import org.mlplab.execution.worker.Worker;
import org.mlplab.experiment.queue.QueueEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job queue, on the service's own database and inside its transactions. */
@Configuration
class SchedulerConfiguration {

    private static final Duration RETRY = Duration.ofSeconds(10);

    // A stop waits so long for iterations to end and checkpoints to be written; then the work since the last one is
    // lost.
    private static final Duration LONGEST_ITERATION = Duration.ofSeconds(4);

    private static final Duration POLL = Duration.ofSeconds(1);

    @Bean
    WorkerProperties.Capacity capacity(WorkerProperties properties) {
        return properties.on(Runtime.getRuntime().availableProcessors());
    }

    @Bean
    StoreRetry storeRetry(WorkerProperties properties, Shutdown shutdown, WorkerMeters meters) {
        return new StoreRetry(properties.databasePatience(), shutdown, System::nanoTime, pause -> {
            meters.storeRetried();
            Thread.sleep(pause.toMillis());
        });
    }

    @Bean
    OneTimeTask<QueueEntry> trainingTask(Worker worker, JobHolds holds, Clock clock) {
        return Tasks.oneTime(JobQueue.TRAINING)
                .onFailure((ExecutionComplete failed, ExecutionOperations<QueueEntry> operations) ->
                        operations.reschedule(failed, again(failed, clock.instant())))
                // What a dead node held keeps its place in the queue.
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, dead.getExecution().executionTime))
                .execute((job, context) -> worker.work(
                        job.getData(), holds.of(context.getExecution()), context.getExecution().consecutiveFailures));
    }

    /** What a worker gave back keeps its place in the queue; what failed is retried later. */
    private static Instant again(ExecutionComplete failed, Instant now) {
        Throwable cause = failed.getCause().orElse(null);
        if (cause instanceof AttemptGivenBackException) {
            return failed.getExecution().executionTime;
        }
        return now.plus(cause instanceof AttemptDeferredException deferred ? deferred.delay() : RETRY);
    }

    @Bean
    Scheduler scheduler(
            NodeSchedulers schedulers,
            OneTimeTask<QueueEntry> training,
            WorkerProperties.Capacity capacity,
            ObjectProvider<Scheduler> self) {
        int workers = Math.max(1, capacity.workers());
        return schedulers
                .on(JobQueue.TABLE, training)
                .threads(workers)
                .executorService(new WorkerPool(workers, () -> self.getObject().triggerCheckForDueExecutions()))
                .pollingInterval(POLL)
                .shutdownMaxWait(LONGEST_ITERATION)
                // the worker tells what went wrong; that it was stopped is no error
                .failureLogging(LogLevel.WARN, false)
                .build();
    }
}
