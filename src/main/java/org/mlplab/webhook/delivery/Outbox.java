package org.mlplab.webhook.delivery;

import java.util.UUID;
import org.mlplab.experiment.transition.ExperimentTransitioned;
import org.mlplab.study.change.StudyEnded;
import org.mlplab.webhook.registration.Webhook;
import org.mlplab.webhook.registration.Webhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is to be told, with a job that delivers it, in the transaction of what it tells of: there is never one without the other. */
@Component
class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** Of one webhook: a receiver that is away for days must not fill the database. */
    static final int MOST_PENDING = 10_000;

    private final Webhooks webhooks;
    private final DeliveryTable table;
    private final DeliveryJobs jobs;
    private final JsonMapper json;

    Outbox(Webhooks webhooks, DeliveryTable table, DeliveryJobs jobs, JsonMapper json) {
        this.webhooks = webhooks;
        this.table = table;
        this.jobs = jobs;
        this.json = json;
    }

    @EventListener
    void experimentTransitioned(ExperimentTransitioned event) {
        if (event.transition().state().isFinal()) {
            tell(Told.of(event));
        }
    }

    @EventListener
    void studyEnded(StudyEnded event) {
        tell(Told.of(event));
    }

    private void tell(Told told) {
        for (Webhook webhook : webhooks.all()) {
            if (webhook.wants(told.event(), told.study() != null)) {
                tell(webhook, told);
            }
        }
    }

    private void tell(Webhook webhook, Told told) {
        if (table.pending(webhook.id()) >= MOST_PENDING) {
            log.warn(
                    "Webhook {} is not told of {}: {} deliveries wait for it", webhook.id(), told.path(), MOST_PENDING);
            return;
        }
        String id = UUID.randomUUID().toString();
        table.add(id, webhook.id(), told.event(), told.id(), json.writeValueAsString(told), told.time());
        jobs.add(id);
    }
}
