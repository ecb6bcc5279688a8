package org.mlplab.execution.webhook;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mlplab.experiment.queue.Backoff;
import org.mlplab.webhook.delivery.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Delivers one message, as often as it takes. */
@Component
class DeliveryTask {

    private static final Logger log = LoggerFactory.getLogger(DeliveryTask.class);

    private static final TaskDescriptor<Void> DELIVER = TaskDescriptor.of("deliver");

    /** Where the delivery could not even be noted. */
    private static final Backoff RETRY = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private static final Duration BETWEEN_REMOVALS = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryTask(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    static TaskInstance<Void> job(String delivery) {
        return DELIVER.instance(delivery).build();
    }

    Task<Void> task() {
        return Tasks.custom(DELIVER).onFailure(this::failed).execute((job, context) -> {
            Optional<Instant> again = deliveries.deliver(job.getId());
            return (CompletionHandler<Void>) (done, operations) ->
                    again.ifPresentOrElse(time -> operations.reschedule(done, time), operations::remove);
        });
    }

    /** Forgets what was delivered long ago: on one node at a time, for all of them. */
    RecurringTask<Void> removal() {
        return Tasks.recurring("remove-deliveries", FixedDelay.of(BETWEEN_REMOVALS))
                .execute((job, context) -> deliveries.removeOld());
    }

    private void failed(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        Duration delay = RETRY.after(failed.getExecution().consecutiveFailures);
        log.warn(
                "Delivery {} is tried again: {}",
                failed.getExecution().taskInstance.getId(),
                failed.getCause().map(Throwable::toString).orElse("no cause"));
        operations.reschedule(failed, clock.instant().plus(delay));
    }
}
