package org.mlplab.study;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The aggregate: owns its transitions and its clock. */
@Entity
class Study {

    private static final int LONGEST_REASON = 2000;
    private static final Duration TICK = Duration.ofSeconds(10);
    private static final double LONGEST_GAP_SECONDS = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "study_id")
    @SequenceGenerator(name = "study_id", allocationSize = 1)
    private @Nullable Long id;

    private String name;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String request;

    /** As it was accepted: extending a study changes its request. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String submitted;

    private @Nullable String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private StudyState state = StudyState.RUNNING;

    private @Nullable String stateReason;
    private Instant createdAt;
    private @Nullable Instant finishedAt;
    /** Until when its seconds are counted; null while it does not run. */
    private @Nullable Instant runningSince;

    private double secondsBefore;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Study() {}

    Study(String name, String request, @Nullable String idempotencyKey, Instant now) {
        this.name = name;
        this.request = request;
        this.submitted = request;
        this.idempotencyKey = idempotencyKey;
        this.createdAt = now;
        this.runningSince = now;
    }

    void pause(Instant now) {
        become(StudyState.PAUSED, null, "paused", now);
    }

    void resume(Instant now) {
        become(StudyState.RUNNING, null, "resumed", now);
    }

    void cancel(Instant now) {
        become(StudyState.CANCELLED, "cancelled before it had tried everything", "cancelled", now);
    }

    /** @param found whether a trial was trained to its end */
    void finish(boolean found, String reason, Instant now) {
        become(found ? StudyState.SUCCEEDED : StudyState.FAILED, reason, "finished", now);
    }

    void extend(String extendedRequest, Instant now) {
        request = extendedRequest;
        if (state == StudyState.SUCCEEDED || state == StudyState.FAILED) {
            become(StudyState.RUNNING, null, "extended", now);
        } else if (state == StudyState.CANCELLED) {
            throw new IllegalStudyTransitionException(id(), state, "extended");
        }
    }

    private void become(StudyState next, @Nullable String reason, String asked, Instant now) {
        if (state == next) {
            return;
        }
        if (!state.canBecome(next)) {
            throw new IllegalStudyTransitionException(id(), state, asked);
        }
        secondsBefore = seconds(now);
        runningSince = next == StudyState.RUNNING ? now : null;
        finishedAt = next.hasEnded() ? now : null;
        state = next;
        stateReason =
                reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /** That it has run; pauses and outages are left out. */
    double seconds(Instant now) {
        return runningSince == null
                ? secondsBefore
                : secondsBefore + Math.min(Duration.between(runningSince, now).toMillis() / 1e3, LONGEST_GAP_SECONDS);
    }

    /** Called every second while the service is up: a longer silence is an outage, which is not counted. */
    void tick(Instant now) {
        if (runningSince != null && Duration.between(runningSince, now).compareTo(TICK) >= 0) {
            secondsBefore = seconds(now);
            runningSince = now;
        }
    }

    boolean wasSubmittedAs(String document) {
        return submitted.equals(document);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    String name() {
        return name;
    }

    String request() {
        return request;
    }

    StudyState state() {
        return state;
    }

    @Nullable
    String stateReason() {
        return stateReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
