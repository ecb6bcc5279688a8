package org.mlplab.security.caller;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Who makes a request. */
public final class Caller {

    /** Where no keys are set up: whoever can connect, and may do everything. */
    public static final Caller ANYBODY = new Caller(null, true, () -> true);

    private final @Nullable String name;
    private final boolean admin;
    private final BooleanSupplier letIn;

    Caller(@Nullable String name, boolean admin, BooleanSupplier letIn) {
        this.name = name;
        this.admin = admin;
        this.letIn = letIn;
    }

    /** Name of the caller's key; null where no keys are set up. */
    public @Nullable String name() {
        return name;
    }

    /** In words. */
    public String describe() {
        return name == null ? "this machine" : name;
    }

    /** Whether the key has not been withdrawn since: for what lasts longer than a request. */
    public boolean isStillLetIn() {
        return letIn.getAsBoolean();
    }

    boolean isAdmin() {
        return admin;
    }

    /** @throws NotOwnerException for all but who made something, and administrators */
    void requireOwn(Ownership ownership, String what) {
        if (!admin && !ownership.isOf(name)) {
            throw new NotOwnerException(
                    "%s was not made with the key of %s: this needs the one that made it, or one with the role ADMIN"
                            .formatted(what, name));
        }
    }
}
