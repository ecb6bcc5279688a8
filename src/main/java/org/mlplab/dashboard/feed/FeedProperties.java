package org.mlplab.dashboard.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The live feed.
 *
 * @param streams event streams that may be open at once on this node
 * @param patience how long a reader may take nothing of what it is sent before its stream is dropped; it may come back and go
 *     on where it was
 */
@Validated
@ConfigurationProperties("mlplab.feed")
public record FeedProperties(
        @DefaultValue("2000") @Min(1) @Max(100_000) int streams,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration patience) {}
