package org.mlplab.execution;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this node does. Neither workers nor threads set: two threads a worker, and a worker for each core; the
 * threads share the cores, so that an experiment alone trains on two and two of them on one each.
 *
 * @param roles what this node does: API serves HTTP, WORKER takes what waits, trains it and moves studies on; without API it
 *     answers nothing but health, metrics and info
 * @param workers experiments that train at once on this node; 0 for a node that trains none
 * @param threadsPerWorker threads that train one experiment
 * @param heartbeat how often this node tells the others on its database that it is there; one that misses four is taken for
 *     dead, and its experiments are taken over
 * @param databasePatience how long a worker tries again to store what the database does not take, before its experiment goes
 *     back to the queue
 */
@Validated
@ConfigurationProperties("mlplab")
public record WorkerProperties(
        @DefaultValue({"API", "WORKER"}) @NotEmpty Set<Role> roles,
        @Min(0) @Max(256) @Nullable Integer workers,
        @Min(1) @Max(256) @Nullable Integer threadsPerWorker,
        @DefaultValue("2s") @DurationMin(seconds = 1) Duration heartbeat,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration databasePatience) {

    @AssertTrue(message = "mlplab.roles without API and mlplab.workers=0 leave nothing to do")
    boolean isOfUse() {
        return roles.contains(Role.API) || workers == null || workers > 0;
    }

    /** Whether this node takes anything that waits. */
    public boolean takesWork() {
        return roles.contains(Role.WORKER);
    }

    /** Workers and their threads on a machine of {@code cores}; none where this node takes no work. */
    public Capacity on(int cores) {
        if (!takesWork()) {
            return new Capacity(0, threadsPerWorker != null ? threadsPerWorker : Math.min(2, cores));
        }
        if (workers != null && threadsPerWorker != null) {
            return new Capacity(workers, threadsPerWorker);
        }
        if (workers != null) {
            return new Capacity(workers, Math.max(1, cores / Math.max(1, workers)));
        }
        return threadsPerWorker != null
                ? new Capacity(Math.max(1, cores / threadsPerWorker), threadsPerWorker)
                : new Capacity(cores, Math.min(2, cores));
    }

    /** How much a node trains at once. */
    public record Capacity(int workers, int threadsPerWorker) {}
}
