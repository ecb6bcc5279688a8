package org.mlplab.experiment.lifecycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.IllegalTransitionException;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.spec.ExperimentSpec;

/**
 * The aggregate: owns its transitions. Documents that are only ever read whole (spec, test result, provenance) are
 * kept as JSON.
 */
@Entity
@DynamicUpdate
class Experiment {

    private static final int LONGEST_REASON = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "experiment_id")
    @SequenceGenerator(name = "experiment_id", allocationSize = 1)
    private @Nullable Long id;

    private String name;
    private String notes = "";
    private String dataset;
    private @Nullable Long studyId;
    private @Nullable Long rerunOf;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "experiment_tag", joinColumns = @JoinColumn(name = "experiment_id"))
    @Column(name = "tag")
    @BatchSize(size = 500)
    private Set<String> tags = new LinkedHashSet<>();

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String spec;

    private String specHash;
    private @Nullable String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private ExperimentState state = ExperimentState.QUEUED;

    private @Nullable String stateReason;
    private int attempt;
    private int lostAttempts;

    @Column(name = "turn")
    private int queueNumber;

    /** Its place in the queue: the earlier, the sooner a worker takes it. */
    private @Nullable Instant queuedAt;

    private @Nullable Integer haltAfterEpoch;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    @Embedded
    private TrainingProgress training;

    private @Nullable Integer bestEpoch;
    private @Nullable Double bestValidationAccuracy;
    private @Nullable Double testAccuracy;

    /** Null where Hibernate has read none. */
    @Embedded
    private @Nullable Documents documents;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Experiment() {}

    Experiment(StoredSpec stored, String name, List<String> tags, @Nullable String idempotencyKey, Instant createdAt) {
        this.name = name;
        this.tags.addAll(tags);
        this.dataset = stored.dataset();
        this.spec = stored.json();
        this.specHash = stored.hash();
        this.training = new TrainingProgress(stored.iterations());
        this.idempotencyKey = idempotencyKey;
        this.createdAt = createdAt;
    }

    /** Makes it a trial. */
    Experiment of(long study, @Nullable Integer haltAfter) {
        studyId = study;
        haltAfterEpoch = haltAfter;
        return this;
    }

    /** The same once more: named and tagged alike, with notes of its own. */
    Experiment rerun(StoredSpec stored, @Nullable String newIdempotencyKey, Instant now) {
        var rerun = new Experiment(stored, name, tags(), newIdempotencyKey, now);
        rerun.rerunOf = id();
        return rerun;
    }

    /** A worker takes it. One that an earlier worker left behind without giving it back has lost an attempt. */
    Attempt claim(Instant now, ExperimentSpec readSpec) {
        if (state != ExperimentState.RUNNING) {
            become(ExperimentState.RUNNING, null, "started");
        }
        attempt++;
        if (startedAt == null) {
            startedAt = now;
        }
        return new Attempt(id(), attempt, readSpec, specHash);
    }

    /** Its worker's process ended without giving it back: how often that happened in a row without any progress. */
    int attemptLost() {
        return ++lostAttempts;
    }

    int lostAttempts() {
        return lostAttempts;
    }

    /** Goes on from here; what came later is not known of any more. */
    void resumeFrom(int fromEpoch, long fromIteration, @Nullable EpochMetrics bestSoFar) {
        training.reached(fromEpoch, fromIteration);
        bestEpoch = bestSoFar == null ? null : (Integer) bestSoFar.epoch();
        bestValidationAccuracy = bestSoFar == null ? null : (Double) bestSoFar.validationAccuracy();
    }

    boolean isHeldBy(Attempt claimed) {
        return state.isWorkedOn() && attempt == claimed.number();
    }

    /**
     * Idempotent: nothing happens where it is on its way or done.
     *
     * @param reason of one that ends at once
     * @return whether it has ended now
     */
    boolean cancel(String reason, Instant now) {
        switch (state) {
            case QUEUED, PAUSED -> {
                end(ExperimentState.CANCELLED, reason, now);
                return true;
            }
            case CANCELLING, CANCELLED -> {}
            default -> become(ExperimentState.CANCELLING, null, "cancelled");
        }
        return false;
    }

    void epochEnded(EpochMetrics metrics) {
        training.reached(metrics.epoch(), metrics.iteration());
        if (bestValidationAccuracy == null || metrics.validationAccuracy() > bestValidationAccuracy) {
            bestValidationAccuracy = metrics.validationAccuracy();
            bestEpoch = metrics.epoch();
        }
        if (state == ExperimentState.RUNNING && isAtItsHalt()) {
            pause();
        }
    }

    /** Whether it has reached the epoch at which its study compares it. */
    boolean isAtItsHalt() {
        return haltAfterEpoch != null && training.epoch() >= haltAfterEpoch;
    }

    /** @param nextHalt epoch at which its study compares it next; null: it is trained to its end */
    void haltAfter(@Nullable Integer nextHalt) {
        haltAfterEpoch = nextHalt;
    }

    void tested(double accuracy, String resultJson) {
        testAccuracy = accuracy;
        documents().tested(resultJson);
    }

    void end(ExperimentState end, String reason, Instant now) {
        become(end, reason, end.name().toLowerCase(Locale.ROOT));
        finishedAt = now;
    }

    /** Idempotent: nothing happens where it is on its way or done. */
    void pause() {
        switch (state) {
            case QUEUED -> become(ExperimentState.PAUSED, null, "paused");
            case PAUSING, PAUSED -> {}
            default -> become(ExperimentState.PAUSING, null, "paused");
        }
    }

    /**
     * Idempotent: nothing happens where it waits or is worked on.
     *
     * @return whether it is to be queued
     */
    boolean resume() {
        switch (state) {
            case PAUSED -> {
                become(ExperimentState.QUEUED, null, "resumed");
                return true;
            }
            case PAUSING -> become(ExperimentState.RUNNING, null, "resumed");
            case QUEUED, RUNNING -> {}
            default -> throw new IllegalTransitionException(id(), state, "resumed");
        }
        return false;
    }

    /** Its worker has stopped and gives it back. */
    void release(Instant now) {
        switch (state) {
            case CANCELLING -> end(ExperimentState.CANCELLED, Transitions.CANCELLED_EARLY, now);
            case PAUSING ->
                become(
                        ExperimentState.PAUSED,
                        isAtItsHalt() ? "rests at a rung of study %d".formatted(studyId) : null,
                        "paused");
            default -> become(ExperimentState.QUEUED, "its worker was stopped; it will be taken up again", "queued");
        }
    }

    /** Its worker's process took no progress with it, and it is tried again later. */
    void requeue(String reason) {
        become(ExperimentState.QUEUED, reason, "queued");
    }

    /** Enters the queue, once more or for the first time. */
    QueueEntry enqueue(Instant now) {
        queueNumber++;
        queuedAt = now;
        return new QueueEntry(id(), queueNumber);
    }

    boolean isQueuedAs(QueueEntry entry) {
        return queueNumber == entry.number();
    }

    void edit(@Nullable String newName, @Nullable List<String> newTags, @Nullable String newNotes) {
        if (newName != null) {
            name = newName;
        }
        if (newTags != null) {
            tags.retainAll(newTags);
            tags.addAll(newTags);
        }
        if (newNotes != null) {
            notes = newNotes;
        }
    }

    private void become(ExperimentState next, @Nullable String reason, String asked) {
        if (!state.canBecome(next)) {
            throw new IllegalTransitionException(id(), state, asked);
        }
        state = next;
        stateReason =
                reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
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

    List<String> tags() {
        return List.copyOf(tags);
    }

    String notes() {
        return notes;
    }

    String spec() {
        return spec;
    }

    String specHash() {
        return specHash;
    }

    ExperimentState state() {
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
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    TrainingProgress training() {
        return training;
    }

    Documents documents() {
        if (documents == null) {
            documents = new Documents();
        }
        return documents;
    }

    ExperimentView.Progress progress() {
        return training.progress(state == ExperimentState.RUNNING);
    }

    ExperimentView.@Nullable Best best() {
        return bestEpoch == null || bestValidationAccuracy == null
                ? null
                : new ExperimentView.Best(bestEpoch, bestValidationAccuracy);
    }

    @Nullable
    Long studyId() {
        return studyId;
    }

    @Nullable
    Long rerunOf() {
        return rerunOf;
    }
}
