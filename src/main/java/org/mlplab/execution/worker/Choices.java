package org.mlplab.execution.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.queue.NextExperiment;
import org.mlplab.experiment.queue.QueueEntry;
import org.springframework.stereotype.Component;

/**
 * Chooses what this node's workers train: each another experiment, and for a while none that could not be claimed, as one whose
 * spec this version cannot read, so that it does not keep all others waiting.
 */
@Component
class Choices {

    /** Until what could not be claimed is tried again. */
    static final Duration RETRY = Duration.ofSeconds(10);

    private final Claims claims;
    private final Clock clock;
    private final Set<Long> chosen = new HashSet<>();
    private final Map<Long, Instant> refused = new HashMap<>();

    Choices(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** What the worker that got this job is to do; what it takes is its own until it is {@link #done}. */
    synchronized NextExperiment choose(QueueEntry job) {
        forgetRefusals();
        Set<Long> without = new HashSet<>(chosen);
        without.addAll(refused.keySet());
        NextExperiment next = claims.next(job, without);
        if (next instanceof NextExperiment.Take take) {
            chosen.add(take.entry().experimentId());
        }
        return next;
    }

    synchronized void done(long experimentId) {
        chosen.remove(experimentId);
    }

    /** It could not be claimed. */
    synchronized void refuse(long experimentId) {
        refused.put(experimentId, clock.instant().plus(RETRY));
    }

    /** Whether there is something that is to be tried again: it will need a job. */
    synchronized boolean leavesSome() {
        forgetRefusals();
        return !refused.isEmpty();
    }

    private void forgetRefusals() {
        Instant now = clock.instant();
        refused.values().removeIf(until -> !until.isAfter(now));
    }
}
