package org.mlplab.experiment.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The queue of experiments that wait for a worker.
 *
 * @param capacity most experiments that may wait; more are answered 429
 * @param lostAttempts an experiment becomes FAILED when so many workers' processes in a row have ended while they
 *     trained it, before any of them had stored progress
 */
@Validated
@ConfigurationProperties("mlplab.queue")
public record QueueProperties(
        @DefaultValue("1000") @Min(1) @Max(1_000_000) int capacity,
        @DefaultValue("3") @Min(1) int lostAttempts) {}
