package org.mlplab.execution.worker;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN while workers of this node wait for a database that does not take what they store, though it may be read. */
@Component
class StoreHealth implements HealthIndicator {

    private final StoreRetry retry;

    StoreHealth(StoreRetry retry) {
        this.retry = retry;
    }

    @Override
    public Health health() {
        int waiting = retry.waiting();
        return (waiting == 0 ? Health.up() : Health.down())
                .withDetail("waitingWorkers", waiting)
                .build();
    }
}
