package org.mlplab.execution.webhook;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import org.mlplab.execution.NodeSchedulers;
import org.mlplab.webhook.delivery.DeliveryJobs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores the jobs of deliveries. */
@Component
class DeliveryQueue implements DeliveryJobs {

    static final String TABLE = "webhook_job";

    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryQueue(NodeSchedulers schedulers, ApplicationEventPublisher events, Clock clock) {
        this.jobs = schedulers.client(TABLE);
        this.events = events;
        this.clock = clock;
    }

    /** A job is stored, and this node need not wait for its next poll. */
    record JobAdded() {}

    @Override
    public void add(String delivery) {
        jobs.schedule(DeliveryTask.job(delivery), clock.instant());
        events.publishEvent(new JobAdded());
    }
}
