package org.mlplab.security.caller;

import org.jspecify.annotations.Nullable;
import org.mlplab.security.stored.KeyRegister;
import org.springframework.stereotype.Component;

/** How many experiments the holder of a key may have at once; a key keeps its limits when it is withdrawn. */
@Component
public class OwnerLimits {

    private final KeyRegister keys;

    OwnerLimits(KeyRegister keys) {
        this.keys = keys;
    }

    /** Most that may wait; null for any number. */
    public @Nullable Integer queued(String owner) {
        return owner.isEmpty() ? null : keys.limits(owner).queued();
    }

    /** Most that may train, over all nodes; null for any number. */
    public @Nullable Integer running(String owner) {
        return owner.isEmpty() ? null : keys.limits(owner).running();
    }
}
