package org.mlplab.experiment.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Candidate;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.queue.Backoff;
import org.mlplab.experiment.queue.NextExperiment;
import org.mlplab.experiment.queue.OwnerShare;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.experiment.queue.QueueOrder;
import org.mlplab.experiment.queue.QueueOwners;
import org.mlplab.experiment.queue.QueueProperties;
import org.mlplab.spec.document.SpecReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives experiments to workers. A process that ends without giving an experiment back may have been taken down by it, or by
 * another that trained beside it, or by none. So one that has been left behind twice without progress is tried alone, with
 * growing delays, before it is FAILED.
 */
@Service
@Transactional
public class Claims {

    private static final int SUSPECT_FROM = 2;
    private static final Backoff DELAYS = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5));

    private final ExperimentRepository experiments;
    private final Transitions transitions;
    private final QueueOrder order;
    private final QueueOwners owners;
    private final OwnerShare share;
    private final QueueProperties queue;
    private final SpecReader specs;
    private final Clock clock;

    Claims(
            ExperimentRepository experiments,
            Transitions transitions,
            QueueOrder order,
            QueueOwners owners,
            OwnerShare share,
            QueueProperties queue,
            SpecReader specs,
            Clock clock) {
        this.experiments = experiments;
        this.transitions = transitions;
        this.order = order;
        this.owners = owners;
        this.share = share;
        this.queue = queue;
        this.specs = specs;
        this.clock = clock;
    }

    /**
     * What a worker that got a job is to train: what the one before it was left with, or else what is next in the queue.
     *
     * @param without others are taken in place of these
     */
    @Transactional(readOnly = true)
    public NextExperiment next(QueueEntry job, Set<Long> without) {
        return order.heldBy(job)
                .<NextExperiment>map(left -> new NextExperiment.Take(left, false))
                .orElseGet(() -> next(without));
    }

    private NextExperiment next(Set<Long> without) {
        Instant now = clock.instant();
        boolean limited = false;
        for (String owner : order.owners(now)) {
            if (share.trainsAll(owner)) {
                limited = true;
                continue;
            }
            var first = order.first(owner, now, without, SUSPECT_FROM);
            if (first.isPresent()) {
                return first.get();
            }
        }
        return limited ? new NextExperiment.Wait() : new NextExperiment.None();
    }

    /** What could be claimed as this entry; empty where it is there no more, or waits as another. */
    @Transactional(readOnly = true)
    public Optional<Candidate> candidate(QueueEntry entry) {
        return experiments
                .findById(entry.experimentId())
                .filter(experiment -> experiment.work().isQueuedAs(entry))
                .map(experiment -> new Candidate(
                        specs.readStored(experiment.spec()), experiment.state() == ExperimentState.QUEUED));
    }

    /** Whether it waits in the queue as this entry. */
    @Transactional(readOnly = true)
    public boolean waits(QueueEntry entry) {
        return order.holds(entry);
    }

    /** Claims what waits as {@code entry} for the worker of {@code node} that got the entry's own job. */
    public Claim claim(QueueEntry entry, String node) {
        return claim(entry, node, entry);
    }

    /** Claims what waits as {@code entry} for the calling worker of {@code node}, which got {@code job}. */
    public Claim claim(QueueEntry entry, String node, QueueEntry job) {
        return experiments
                .findLocked(entry.experimentId())
                .filter(experiment -> experiment.work().isQueuedAs(entry))
                .map(experiment -> claim(experiment, node, job))
                .orElseGet(Claim.Nothing::new);
    }

    private Claim claim(Experiment experiment, String node, QueueEntry job) {
        if (experiment.state() == ExperimentState.QUEUED) {
            return waited(experiment, node, job);
        }
        if (!experiment.state().isWorkedOn() || !experiment.work().isHeldFor(job)) {
            return new Claim.Nothing();
        }
        if (experiment.state() == ExperimentState.RUNNING) {
            return leftBehind(experiment, node, job);
        }
        transitions.release(experiment);
        return new Claim.Nothing();
    }

    private Claim waited(Experiment experiment, String node, QueueEntry job) {
        String owner = experiment.owner() == null ? "" : experiment.owner();
        if (share.isLimited(owner)) {
            owners.lock(owner);
            if (share.trainsAll(owner)) {
                return new Claim.Nothing();
            }
        }
        owners.served(owner);
        return grant(experiment, node, job);
    }

    private Claim grant(Experiment experiment, String node, QueueEntry job) {
        return new Claim.Granted(transitions.claim(experiment, node, job));
    }

    private Claim leftBehind(Experiment experiment, String node, QueueEntry job) {
        int lost = experiment.work().attemptLost();
        if (lost >= queue.lostAttempts()) {
            transitions.end(
                    experiment,
                    ExperimentState.FAILED,
                    "%d times in a row the process that trained it ended before it had stored any progress, last after iteration %d"
                            .formatted(lost, experiment.training().iteration()));
            return new Claim.GivenUp(experiment.id());
        }
        if (lost < SUSPECT_FROM) {
            return grant(experiment, node, job);
        }
        Duration delay = DELAYS.after(lost - SUSPECT_FROM);
        transitions.requeue(
                experiment,
                "%d times in a row the process that trained it ended without progress; tried again alone after %d s"
                        .formatted(lost, delay.toSeconds()),
                delay);
        return new Claim.Deferred(experiment.id(), delay);
    }
}
