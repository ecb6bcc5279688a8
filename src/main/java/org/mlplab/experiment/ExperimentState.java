package org.mlplab.experiment;

import java.util.EnumSet;
import java.util.Set;

/** Where an experiment is in its life. */
public enum ExperimentState {
    /** Waits for a worker. */
    QUEUED,
    /** A worker trains it. */
    RUNNING,
    /** Will be {@link #PAUSED} when its worker has noticed. */
    PAUSING,
    /** Holds no worker until it is resumed. */
    PAUSED,
    /** Will be {@link #CANCELLED} when its worker has noticed. */
    CANCELLING,
    /** Ended at its client's wish; what it showed until then is kept. */
    CANCELLED,
    /** Trained to its end. */
    SUCCEEDED,
    /** Could not be trained; the reason says why. */
    FAILED,
    /** A loss was no longer finite; what it showed until then is kept. */
    DIVERGED;

    private static final Set<ExperimentState> FINAL = EnumSet.of(CANCELLED, SUCCEEDED, FAILED, DIVERGED);

    private Set<ExperimentState> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(RUNNING, CANCELLED, FAILED, PAUSED);
            case RUNNING -> EnumSet.of(QUEUED, PAUSING, CANCELLING, CANCELLED, SUCCEEDED, FAILED, DIVERGED);
            case PAUSING -> EnumSet.of(PAUSED, RUNNING, CANCELLING, SUCCEEDED, FAILED, DIVERGED);
            case PAUSED -> EnumSet.of(QUEUED, CANCELLED);
            case CANCELLING -> EnumSet.of(CANCELLED, SUCCEEDED, FAILED, DIVERGED);
            case CANCELLED, SUCCEEDED, FAILED, DIVERGED -> EnumSet.noneOf(ExperimentState.class);
        };
    }

    public boolean canBecome(ExperimentState state) {
        return next().contains(state);
    }

    /** Nothing follows. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** A worker holds it. */
    public boolean isWorkedOn() {
        return this == RUNNING || this == PAUSING || this == CANCELLING;
    }
}
