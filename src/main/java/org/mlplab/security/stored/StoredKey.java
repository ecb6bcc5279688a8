package org.mlplab.security.stored;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.key.KeyDigest;
import org.mlplab.security.key.Role;

/**
 * A key that an administrator has given out.
 *
 * @param name never given to another, even when the key is withdrawn
 * @param rotatedAt when its secret was last replaced; null: never
 * @param usedAt when it was last used, to the minute; null: never
 * @param withdrawnAt since when it lets nobody in; null while it does
 */
public record StoredKey(
        String name,
        Role role,
        KeyDigest digest,
        KeyLimits limits,
        Instant createdAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant usedAt,
        @Nullable Instant withdrawnAt) {}
