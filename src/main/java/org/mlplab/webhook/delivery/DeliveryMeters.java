package org.mlplab.webhook.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what this node has sent. */
@Component
class DeliveryMeters {

    final Counter delivered;
    final Counter failed;
    final Counter givenUp;

    DeliveryMeters(MeterRegistry registry) {
        delivered = counter(registry, "delivered");
        failed = counter(registry, "failed");
        givenUp = counter(registry, "given_up");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("mlplab.webhook.deliveries")
                .description("Messages that this node has sent to webhooks")
                .tag("outcome", outcome)
                .register(registry);
    }
}
