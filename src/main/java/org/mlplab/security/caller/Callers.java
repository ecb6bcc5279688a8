package org.mlplab.security.caller;

import org.jspecify.annotations.Nullable;
import org.mlplab.security.key.ConfiguredKeys;
import org.mlplab.security.key.KeyDigest;
import org.mlplab.security.key.KeyHolder;
import org.mlplab.security.key.Role;
import org.mlplab.security.stored.KeysUnavailableException;
import org.mlplab.security.stored.StoredKeys;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds out who makes the request at hand. */
@Component
public class Callers {

    private final ConfiguredKeys configured;
    private final StoredKeys stored;

    Callers(ConfiguredKeys configured, StoredKeys stored) {
        this.configured = configured;
        this.stored = stored;
    }

    /** Who makes the request that this thread works on; {@link Caller#ANYBODY} where no keys are set up. */
    public Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getDetails() instanceof KeyHolder holder) {
            return new Caller(holder.name(), holder.role().includes(Role.ADMIN), () -> isLetIn(holder.stored()));
        }
        if (!configured.isEmpty()) {
            throw new IllegalStateException("nobody's key let this request in");
        }
        return Caller.ANYBODY;
    }

    private boolean isLetIn(@Nullable KeyDigest digest) {
        try {
            return digest == null || stored.find(digest).isPresent();
        } catch (KeysUnavailableException e) {
            return false;
        }
    }
}
