package org.mlplab.security.caller;

import java.util.Objects;
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

    /**
     * Lets pass who made something, and administrators.
     *
     * @param owner who made it; null where no keys were set up
     * @param what it is, in words
     * @throws NotOwnerException for all others
     */
    public void requireOwn(@Nullable String owner, String what) {
        if (!admin && !Objects.equals(owner, name)) {
            throw new NotOwnerException("%s was made by %s: a key with the role ADMIN can do this, and who made it"
                    .formatted(what, owner == null ? "nobody's key" : "another"));
        }
    }
}
