package org.mlplab.study.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.StudyState;

/** A study has ended; it may be extended and end again. Published in the transaction that stores it. */
public record StudyEnded(
        long studyId,
        String name,
        StudyState state,
        @Nullable String reason,
        Instant at) {}
