package org.mlplab.dataset.upload.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with uploaded files, so that all of it is told at once, up to {@value #MOST}. */
public final class Faults {

    public static final int MOST = 50;

    private final List<UploadFault> found = new ArrayList<>();

    /**
     * Adds one.
     *
     * @throws InvalidUploadException if that makes them as many as are told
     */
    public void add(UploadFault fault) {
        found.add(fault);
        if (found.size() >= MOST) {
            throw new InvalidUploadException(found, true);
        }
    }

    public void add(@Nullable String file, String rule, Object... arguments) {
        add(new UploadFault(file, null, null, null, rule.formatted(arguments)));
    }

    /** One after which nothing more can be found. */
    public InvalidUploadException fatal(@Nullable String file, String rule, Object... arguments) {
        return fatal(new UploadFault(file, null, null, null, rule.formatted(arguments)));
    }

    /** One after which nothing more can be found. */
    public InvalidUploadException fatal(UploadFault fault) {
        found.add(fault);
        return new InvalidUploadException(found, false);
    }

    /** @throws InvalidUploadException if there are any */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidUploadException(found, false);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }
}
