package org.mlplab.security.caller;

import org.jspecify.annotations.Nullable;

/**
 * Whose something is.
 *
 * @param owner name of the key that it was asked for with; null or empty where no keys were set up
 */
public record Ownership(@Nullable String owner) {

    boolean isOf(@Nullable String name) {
        return owner != null && !owner.isEmpty() && owner.equals(name);
    }
}
