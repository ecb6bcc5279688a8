package org.mlplab.execution.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** Until a node that left something to another one looks again whether it is still there. */
    private static final Duration LEFT = Duration.ofSeconds(2);

    private final Claims claims;
    private final Clock clock;
    private final Set<Long> chosen = new HashSet<>();
    private final Map<Long, Instant> refused = new HashMap<>();
    private final Map<Long, Instant> left = new HashMap<>();

    Choices(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** What the worker that got this job is to do; what it takes is its own until it is {@link #done}. */
    synchronized NextExperiment choose(QueueEntry job) {
        forgetRefusals();
        Set<Long> without = new HashSet<>(chosen);
        without.addAll(refused.keySet());
        without.addAll(left.keySet());
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

    /** Another node is to train it: for a while this one takes others. */
    synchronized void leaveToOthers(long experimentId) {
        left.put(experimentId, clock.instant().plus(RETRY));
    }

    /** When to ask again for what was not taken now: it will need a job. Null where there is nothing. */
    synchronized @Nullable Duration again() {
        forgetRefusals();
        return !left.isEmpty() ? LEFT : refused.isEmpty() ? null : RETRY;
    }

    private void forgetRefusals() {
        Instant now = clock.instant();
        refused.values().removeIf(until -> !until.isAfter(now));
        left.values().removeIf(until -> !until.isAfter(now));
    }
}
