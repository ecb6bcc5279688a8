package org.mlplab.webhook.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;

/** Who is told what. */
@Schema(description = "Who is told what")
public record Webhook(
        @Schema(description = "Number", example = "1") long id,

        @Schema(description = "Where it is posted to", example = "https://example.org/hooks/mlplab")
        String url,

        @Schema(description = "What is told") Set<WebhookEvent> events,

        @Schema(description = "Whether of the trials of studies, too")
        boolean trials,

        @Schema(description = "When it was registered") Instant createdAt) {

    /** @param trial whether it is about a trial of a study */
    public boolean wants(WebhookEvent event, boolean trial) {
        return events.contains(event) && (trials || !trial);
    }
}
