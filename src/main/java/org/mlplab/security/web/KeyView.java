package org.mlplab.security.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.key.Role;
import org.mlplab.security.stored.StoredKey;

/** A key, without its secret. */
@Schema(name = "ApiKey", description = "An API key, without its secret")
record KeyView(
        @Schema(description = "Whose it is", example = "alice")
        String name,

        @Schema(description = "What its holder may do", example = "RUN")
        Role role,

        @Schema(description = "Most experiments of its that may wait; null for as many as the queue takes") @Nullable
        Integer queuedLimit,

        @Schema(description = "Most experiments of its that are trained at once, over all nodes; null for any number")
        @Nullable
        Integer runningLimit,

        @Schema(description = "When it was given out") Instant createdAt,

        @Schema(description = "When its secret was last replaced; null: never") @Nullable
        Instant rotatedAt,

        @Schema(description = "When it was last used, to the minute; null: never") @Nullable
        Instant usedAt,

        @Schema(description = "Since when it lets nobody in; null while it does") @Nullable
        Instant withdrawnAt) {

    static KeyView of(StoredKey key) {
        return new KeyView(
                key.name(),
                key.role(),
                key.limits().queued(),
                key.limits().running(),
                key.createdAt(),
                key.rotatedAt(),
                key.usedAt(),
                key.withdrawnAt());
    }
}
