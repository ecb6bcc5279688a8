package org.mlplab.api.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long clients may take for what they send.
 *
 * @param headerPatience for a request's line and headers
 * @param bodyPatience for a body, beside a second for each 16 KiB of it
 */
@ConfigurationProperties("mlplab.requests")
record IntakeSettings(
        @DefaultValue("20s") Duration headerPatience,
        @DefaultValue("20s") Duration bodyPatience) {}
