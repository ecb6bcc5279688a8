package org.mlplab.experiment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The queue of experiments that wait for a worker.
 *
 * @param capacity most experiments that may wait; more are answered 429
 * @param lostAttempts an experiment is given up as FAILED when it has taken so many workers' processes down with it
 */
@Validated
@ConfigurationProperties("mlplab.queue")
record QueueProperties(
        @DefaultValue("1000") @Min(1) @Max(1_000_000) int capacity,
        @DefaultValue("3") @Min(1) int lostAttempts) {}
