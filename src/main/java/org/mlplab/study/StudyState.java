package org.mlplab.study;

import java.util.EnumSet;
import java.util.Set;

/** Where a study is in its life. */
public enum StudyState {
    /** Makes trials and waits for them. */
    RUNNING,
    /** Makes no trials, and its own are paused, until it is resumed. */
    PAUSED,
    /** Ended at its client's wish; what its trials showed until then is kept. */
    CANCELLED,
    /** Has tried all that it was to try; it may be extended. */
    SUCCEEDED,
    /** Ended without a single trial that was trained to its end; the reason says why. */
    FAILED;

    private Set<StudyState> next() {
        return switch (this) {
            case RUNNING -> EnumSet.of(PAUSED, CANCELLED, SUCCEEDED, FAILED);
            case PAUSED -> EnumSet.of(RUNNING, CANCELLED);
            case SUCCEEDED, FAILED -> EnumSet.of(RUNNING);
            case CANCELLED -> EnumSet.noneOf(StudyState.class);
        };
    }

    public boolean canBecome(StudyState state) {
        return next().contains(state);
    }

    /** Nothing more happens by itself. */
    public boolean hasEnded() {
        return this == CANCELLED || this == SUCCEEDED || this == FAILED;
    }
}
