package org.mlplab.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Webhooks.
 *
 * @param most webhooks that may be registered
 * @param allowPrivateAddresses also post to this machine and to private networks; otherwise to public addresses alone
 * @param timeout how long a receiver may take to answer
 * @param patience how long a delivery is tried again before it is given up
 */
@Validated
@ConfigurationProperties("mlplab.webhooks")
public record WebhookProperties(
        @DefaultValue("20") @Min(0) @Max(1000) int most,
        @DefaultValue("false") boolean allowPrivateAddresses,

        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration timeout,

        @DefaultValue("3d") @DurationMin(seconds = 1) Duration patience) {}
