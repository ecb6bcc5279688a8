package org.mlplab.study.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.IllegalStudyTransitionException;
import org.mlplab.study.StudyState;

/** The aggregate: owns its transitions and its clock. */
@Entity
@EntityListeners(StudyListener.class)
class Study {

    private static final int LONGEST_REASON = 2000;

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

    /** Name of the key that it was asked for with; empty for none. */
    private String owner = "";

    /** Of all trials where they have the same, which then cannot be removed. */
    private @Nullable String dataset;

    private @Nullable String datasetChecksum;

    @Enumerated(EnumType.STRING)
    private StudyState state = StudyState.RUNNING;

    private @Nullable String stateReason;
    private Instant createdAt;
    private @Nullable Instant finishedAt;
    /** Of the service's uptime, in seconds: since when it runs; null while it does not. */
    private @Nullable Double runningSinceUptime;

    private double secondsBefore;
    /** Whether all was tried and its own look at the test set is asked for. */
    private boolean awaitingLook;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Study() {}

    Study(String name, String request, @Nullable String idempotencyKey, Instant now, double uptime) {
        this.name = name;
        this.request = request;
        this.submitted = request;
        this.idempotencyKey = idempotencyKey;
        this.createdAt = now;
        this.runningSinceUptime = uptime;
    }

    /** Keeps a version of an uploaded data set from being removed. */
    Study on(String uploaded, String checksum) {
        dataset = uploaded;
        datasetChecksum = checksum;
        return this;
    }

    /** @param key name of the key that it was asked for with; null for none */
    Study ownedBy(@Nullable String key) {
        owner = key == null ? "" : key;
        return this;
    }

    void pause(Instant now, double uptime) {
        become(StudyState.PAUSED, null, "paused", now, uptime);
    }

    void resume(Instant now, double uptime) {
        become(StudyState.RUNNING, null, "resumed", now, uptime);
    }

    void cancel(Instant now, double uptime) {
        become(StudyState.CANCELLED, "cancelled before it had tried everything", "cancelled", now, uptime);
    }

    /**
     * All was tried, and it ends when its own look at the test set is taken. How long it waits for that is not counted.
     *
     * @return whether the look is to be asked for: it is not yet
     */
    boolean awaitLook(String why, double uptime) {
        boolean asks = !awaitingLook;
        awaitingLook = true;
        if (asks) {
            secondsBefore = seconds(uptime);
            runningSinceUptime = null;
            explain(why);
        }
        return asks;
    }

    /** Its state may have changed since the look was asked for. */
    boolean awaitsLook() {
        return awaitingLook && state == StudyState.RUNNING;
    }

    void waitsForLook(String why) {
        if (awaitsLook()) {
            explain(why);
        }
    }

    /** @param found whether a trial was trained to its end */
    void finish(boolean found, String reason, Instant now, double uptime) {
        become(found ? StudyState.SUCCEEDED : StudyState.FAILED, reason, "finished", now, uptime);
    }

    void extend(String extendedRequest, Instant now, double uptime) {
        request = extendedRequest;
        if (awaitsLook()) {
            runningSinceUptime = uptime;
        }
        if (awaitingLook) {
            forgetLook();
        }
        if (state == StudyState.SUCCEEDED || state == StudyState.FAILED) {
            become(StudyState.RUNNING, null, "extended", now, uptime);
        } else if (state == StudyState.CANCELLED) {
            throw new IllegalStudyTransitionException(id(), state, "extended");
        }
    }

    /** A look that was asked for is asked for anew when all was tried again. */
    private void forgetLook() {
        awaitingLook = false;
        stateReason = null;
    }

    private void become(StudyState next, @Nullable String reason, String asked, Instant now, double uptime) {
        if (state == next) {
            return;
        }
        if (!state.canBecome(next)) {
            throw new IllegalStudyTransitionException(id(), state, asked);
        }
        secondsBefore = seconds(uptime);
        runningSinceUptime = next == StudyState.RUNNING ? (Double) uptime : null;
        finishedAt = next.hasEnded() ? now : null;
        state = next;
        forgetLook();
        explain(reason);
    }

    private void explain(@Nullable String why) {
        stateReason = why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
    }

    /**
     * That it has run; pauses and outages are left out.
     *
     * @param uptime of the service, in seconds
     */
    double seconds(double uptime) {
        return runningSinceUptime == null ? secondsBefore : secondsBefore + Math.max(0, uptime - runningSinceUptime);
    }

    String submitted() {
        return submitted;
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

    @Nullable
    String owner() {
        return owner.isEmpty() ? null : owner;
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
