package org.mlplab.experiment.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.queue.QueueEntry;

/** How often an experiment was queued and claimed, and how many attempts in a row made no progress. */
@Embeddable
class WorkHistory {

    private int attempt;
    private int lostAttempts;

    @Column(name = "turn")
    private int queueNumber;

    /** Its place in the queue: the earlier, the sooner a worker takes it. */
    private @Nullable Instant queuedAt;

    /** Whose worker claimed it last, and when; it may have given it back since. */
    private @Nullable String node;

    private @Nullable Instant claimedAt;

    /** Name of the job whose worker claimed it last. */
    private @Nullable String job;

    /** The higher, the sooner it is taken of its owner's. */
    private int priority;

    /** @return number of the new entry, from 1 */
    int queued(Instant now) {
        queuedAt = now;
        return ++queueNumber;
    }

    /** The entry that there is waits until then. */
    void due(Instant time) {
        queuedAt = time;
    }

    /** @return number of the new attempt, from 1 */
    int claimed(String byNode, QueueEntry forJob, Instant now) {
        job = forJob.name();
        node = byNode;
        claimedAt = now;
        return ++attempt;
    }

    boolean isHeldFor(QueueEntry other) {
        return other.name().equals(job);
    }

    void prioritize(int newPriority) {
        priority = newPriority;
    }

    int priority() {
        return priority;
    }

    /** @return attempts in a row that ended with their process and without progress, this one included */
    int attemptLost() {
        return ++lostAttempts;
    }

    int attempt() {
        return attempt;
    }

    int lostAttempts() {
        return lostAttempts;
    }

    boolean isQueuedAs(QueueEntry entry) {
        return queueNumber == entry.number();
    }
}
