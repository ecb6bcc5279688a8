package org.mlplab.experiment.lifecycle;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Attempt;
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

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "experiment_id")
    @SequenceGenerator(name = "experiment_id", allocationSize = 1)
    private @Nullable Long id;

    @Embedded
    private Description description;

    private String dataset;
    private @Nullable String datasetChecksum;
    private @Nullable Long studyId;
    private @Nullable Long rerunOf;

    /** Name of the key that it was asked for with; empty for none. */
    private String owner = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String spec;

    private String specHash;
    private @Nullable String idempotencyKey;

    @Embedded
    private CurrentState current;

    @Embedded
    private WorkHistory work = new WorkHistory();

    private @Nullable Integer haltAfterEpoch;

    @Embedded
    private TrainingProgress training;

    private @Nullable Double testAccuracy;

    /** Null where Hibernate has read none. */
    @Embedded
    private @Nullable Documents documents;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Experiment() {}

    Experiment(StoredSpec stored, String name, List<String> tags, @Nullable String idempotencyKey, Instant createdAt) {
        this.description = new Description(name, tags);
        this.dataset = stored.dataset();
        this.datasetChecksum = stored.datasetChecksum();
        this.spec = stored.json();
        this.specHash = stored.hash();
        this.training = new TrainingProgress(stored.iterations());
        this.idempotencyKey = idempotencyKey;
        this.current = new CurrentState(createdAt);
    }

    /** Makes it a trial. */
    Experiment of(long study, @Nullable Integer haltAfter) {
        studyId = study;
        haltAfterEpoch = haltAfter;
        return this;
    }

    /** @param name of the key that it was asked for with; null for none */
    Experiment ownedBy(@Nullable String name) {
        owner = name == null ? "" : name;
        return this;
    }

    /** The same once more: named and tagged alike, with notes of its own. */
    Experiment rerun(StoredSpec stored, @Nullable String newIdempotencyKey, Instant now) {
        var rerun = new Experiment(stored, description.name(), description.tags(), newIdempotencyKey, now);
        rerun.rerunOf = id();
        return rerun;
    }

    /** A worker of {@code node} takes it, for a job. */
    Attempt claim(String node, QueueEntry job, Instant now, ExperimentSpec readSpec) {
        if (state() != ExperimentState.RUNNING) {
            become(ExperimentState.RUNNING, null, "started", now);
        }
        return new Attempt(id(), work.claimed(node, job, now), readSpec, specHash, studyId != null);
    }

    boolean isHeldBy(Attempt claimed) {
        return state().isWorkedOn() && work.attempt() == claimed.number();
    }

    /**
     * Idempotent: nothing happens where it is on its way or done.
     *
     * @param reason of one that ends at once
     * @return whether it has ended now
     */
    boolean cancel(String reason, Instant now) {
        switch (state()) {
            case QUEUED, PAUSED -> end(ExperimentState.CANCELLED, reason, now);
            case CANCELLING, CANCELLED -> {
                return false;
            }
            default -> become(ExperimentState.CANCELLING, null, "cancelled", now);
        }
        return state().isFinal();
    }

    void epochEnded(EpochMetrics metrics, Instant now) {
        training.epochEnded(metrics);
        if (state() == ExperimentState.RUNNING && isAtItsHalt()) {
            pause(now);
        }
    }

    /** Whether it has reached the epoch at which its study compares it. */
    boolean isAtItsHalt() {
        return haltAfterEpoch != null && training.epoch() >= haltAfterEpoch;
    }

    /** @param epoch at which its study compares it next; null: it is trained to its end */
    void haltAfter(@Nullable Integer epoch) {
        haltAfterEpoch = epoch;
    }

    void tested(double accuracy, String resultJson) {
        testAccuracy = accuracy;
        documents().tested(resultJson);
    }

    void end(ExperimentState end, String reason, Instant now) {
        become(end, reason, end.name().toLowerCase(Locale.ROOT), now);
    }

    /** Idempotent: nothing happens where it is on its way or done. */
    void pause(Instant now) {
        switch (state()) {
            case QUEUED -> become(ExperimentState.PAUSED, null, "paused", now);
            case PAUSING, PAUSED -> {}
            default -> become(ExperimentState.PAUSING, null, "paused", now);
        }
    }

    /** Nothing happens where it waits or is worked on. Answers whether it is to be queued. */
    boolean resume(Instant now) {
        switch (state()) {
            case PAUSED -> become(ExperimentState.QUEUED, null, "resumed", now);
            case QUEUED, RUNNING -> {
                return false;
            }
            // One that is about to be paused trains on; nothing else can.
            default -> become(ExperimentState.RUNNING, null, "resumed", now);
        }
        return state() == ExperimentState.QUEUED;
    }

    /** Its worker has stopped and gives it back. */
    void release(Instant now) {
        switch (state()) {
            case CANCELLING -> end(ExperimentState.CANCELLED, Transitions.CANCELLED_EARLY, now);
            case PAUSING ->
                become(
                        ExperimentState.PAUSED,
                        isAtItsHalt() ? "rests at a rung of study %d".formatted(studyId) : null,
                        "paused",
                        now);
            default -> become(ExperimentState.QUEUED, "its worker was stopped; it will be resumed", "queued", now);
        }
    }

    /** Its worker's process took no progress with it, and it is tried again later. */
    void requeue(String reason, Instant now, Instant due) {
        become(ExperimentState.QUEUED, reason, "queued", now);
        work.due(due);
    }

    /** Enters the queue, once more or for the first time. */
    QueueEntry enqueue(Instant now) {
        return new QueueEntry(id(), work.queued(now));
    }

    private void become(ExperimentState next, @Nullable String reason, String asked, Instant now) {
        current.become(id(), next, reason, asked, now, training);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    Description description() {
        return description;
    }

    String spec() {
        return spec;
    }

    String specHash() {
        return specHash;
    }

    ExperimentState state() {
        return current.state();
    }

    CurrentState current() {
        return current;
    }

    WorkHistory work() {
        return work;
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

    @Nullable
    Long studyId() {
        return studyId;
    }

    @Nullable
    String owner() {
        return owner.isEmpty() ? null : owner;
    }

    @Nullable
    Long rerunOf() {
        return rerunOf;
    }
}
