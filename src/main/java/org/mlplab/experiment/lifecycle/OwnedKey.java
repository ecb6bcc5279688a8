package org.mlplab.experiment.lifecycle;

import org.jspecify.annotations.Nullable;

/** An idempotency key as it is kept: each owner's are its own, whatever keys others choose. */
public final class OwnedKey {

    /** No client's key has one. */
    private static final char BETWEEN = '\n';

    private OwnedKey() {}

    /** Null where there is no key. */
    public static @Nullable String of(@Nullable String owner, @Nullable String idempotencyKey) {
        return owner == null || idempotencyKey == null ? idempotencyKey : owner + BETWEEN + idempotencyKey;
    }
}
