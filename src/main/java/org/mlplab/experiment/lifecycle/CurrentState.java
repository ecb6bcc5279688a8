package org.mlplab.experiment.lifecycle;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.IllegalTransitionException;
import org.mlplab.experiment.transition.Transition;

/** Where an experiment is in its life, why, and since when. */
@Embeddable
class CurrentState {

    private static final int LONGEST_REASON = 2000;

    @Enumerated(EnumType.STRING)
    private ExperimentState state = ExperimentState.QUEUED;

    private @Nullable String stateReason;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    /** Number of the last one. */
    private int transitions;

    @Transient
    private final List<Transition> unrecorded = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CurrentState() {}

    CurrentState(Instant createdAt) {
        this.createdAt = createdAt;
        note(createdAt, new TrainingProgress(0));
    }

    /**
     * Moves on.
     *
     * @param asked what was asked for, as it is told where the state forbids it
     * @param training how far it is
     */
    void become(
            long id,
            ExperimentState next,
            @Nullable String reason,
            String asked,
            Instant now,
            TrainingProgress training) {
        if (!state.canBecome(next)) {
            throw new IllegalTransitionException(id, state, asked);
        }
        state = next;
        stateReason =
                reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        if (next == ExperimentState.RUNNING && startedAt == null) {
            startedAt = now;
        }
        if (next.isFinal()) {
            finishedAt = now;
        }
        note(now, training);
    }

    private void note(Instant now, TrainingProgress training) {
        unrecorded.add(new Transition(++transitions, now, state, stateReason, training.epoch(), training.iteration()));
    }

    /** The transitions since this was last asked for. */
    List<Transition> takeUnrecorded() {
        List<Transition> taken = List.copyOf(unrecorded);
        unrecorded.clear();
        return taken;
    }

    ExperimentState state() {
        return state;
    }

    @Nullable
    String reason() {
        return stateReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
