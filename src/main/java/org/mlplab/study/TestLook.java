package org.mlplab.study;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at the test set that is asked for.
 *
 * @param id by which its result is found
 * @param by who asks
 * @param reason for looking again; null where none is given
 * @param atTheEnd whether the study itself asks, before it ends
 */
public record TestLook(
        String id, long studyId, String by, @Nullable String reason, boolean atTheEnd) {

    public static TestLook of(long studyId, String by, @Nullable String reason) {
        return new TestLook(UUID.randomUUID().toString(), studyId, by, reason, false);
    }

    public static TestLook atTheEndOf(long studyId) {
        return new TestLook(UUID.randomUUID().toString(), studyId, "the study", null, true);
    }
}
