package org.mlplab.webhook.delivery;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.webhook.registration.WebhookEvent;

/** Something that a webhook is told. */
@Schema(description = "Something that a webhook is told")
public record Delivery(
        @Schema(
                description = "The header webhook-id: the same whenever it is sent",
                example = "0b0f5e2e-8f34-4c79-9d3c-0f5f7f0f6a11")
        String id,

        @Schema(description = "What is told") WebhookEvent event,

        @Schema(description = "Number of the experiment or study that it is about", example = "7")
        long subject,

        @Schema(description = "PENDING, DELIVERED or GIVEN_UP")
        DeliveryState state,

        @Schema(description = "How often it was sent", example = "1")
        int attempts,

        @Schema(description = "When that happened which it tells of")
        Instant createdAt,

        @Schema(description = "When it was sent last; null if it was not yet") @Nullable
        Instant triedAt,

        @Schema(description = "Status of the last answer; null where there was none", example = "204") @Nullable
        Integer status,

        @Schema(description = "Why the last answer is none, or no success; null where it is") @Nullable
        String error) {}
