package org.mlplab.security.rate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a caller may make: the holder of a key, or an address from which requests come without one.
 *
 * @param perSecond requests a second on and on; 0 for any number
 * @param burst requests at once, after a while without any
 */
@Validated
@ConfigurationProperties("mlplab.requests")
public record RateSettings(
        @DefaultValue("500") @Min(0) @Max(1_000_000) int perSecond,
        @DefaultValue("2000") @Min(1) @Max(1_000_000) int burst) {}
