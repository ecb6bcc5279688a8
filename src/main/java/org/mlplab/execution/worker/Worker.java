package org.mlplab.execution.worker;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mlplab.execution.Node;
import org.mlplab.execution.Shutdown;
import org.mlplab.execution.admission.Place;
import org.mlplab.execution.meter.Failure;
import org.mlplab.execution.meter.WorkerMeters;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.queue.Backoff;
import org.mlplab.experiment.queue.NextExperiment;
import org.mlplab.experiment.queue.QueueEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on one experiment at a time: waits until this node may train it, claims it, trains it. */
@Component
public class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    /** Until data that are unavailable are asked for again. */
    private static final Backoff UNAVAILABLE = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5));

    /** Until who trains as much as it may is asked about again. */
    private static final int WAIT_MILLIS = 1000;

    private static final int CHECK_MILLIS = 200;

    private final Choices choices;
    private final Claims claims;
    private final Attempts attempts;
    private final AttemptRunner runner;
    private final Placement placement;
    private final TrainingGate gate;
    private final Node node;
    private final Shutdown shutdown;
    private final StoreRetry retry;
    private final TransactionTemplate transaction;
    private final WorkerMeters meters;

    Worker(
            Choices choices,
            Claims claims,
            Attempts attempts,
            AttemptRunner runner,
            Placement placement,
            TrainingGate gate,
            Node node,
            Shutdown shutdown,
            StoreRetry retry,
            WorkerMeters meters,
            PlatformTransactionManager transactions) {
        this.choices = choices;
        this.claims = claims;
        this.attempts = attempts;
        this.runner = runner;
        this.placement = placement;
        this.gate = gate;
        this.node = node;
        this.shutdown = shutdown;
        this.retry = retry;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Trains the experiment that is next in the queue, whichever the job was added with; none if none waits any more. While all
     * that wait belong to owners who train as much as they may, the worker waits with its job.
     *
     * @param hold on the job
     * @param failures tries in a row before this one that did not end a training
     * @throws AttemptDeferredException if the job is to be asked for again later
     * @throws AttemptGivenBackException if the node stops, or another experiment is to train alone, before training has ended
     * @throws StoreUnavailableException if the database was unavailable for too long
     */
    public void work(QueueEntry job, JobHold hold, int failures) {
        boolean trained = false;
        while (!trained) {
            NextExperiment next = retry.call("Job " + job.name(), () -> choices.choose(job));
            if (next instanceof NextExperiment.Take take) {
                trained = take(take, job, hold, failures);
            } else if (next instanceof NextExperiment.Wait) {
                pause(job);
            } else {
                askAgain(job);
                return;
            }
        }
    }

    private void askAgain(QueueEntry job) {
        Duration again = choices.again();
        if (again != null) {
            throw new AttemptDeferredException(job.experimentId(), again);
        }
    }

    private void pause(QueueEntry job) {
        try {
            for (int waited = 0; waited < WAIT_MILLIS; waited += CHECK_MILLIS) {
                if (shutdown.hasBegun()) {
                    throw new AttemptGivenBackException(job.experimentId());
                }
                Thread.sleep(CHECK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttemptGivenBackException(job.experimentId());
        }
    }

    /**
     * Answers whether it was trained; not where another worker took it, another node has the memory for it, or its owner trains as
     * much as it may.
     */
    private boolean take(NextExperiment.Take take, QueueEntry job, JobHold hold, int failures) {
        long id = take.entry().experimentId();
        try (var line = MDC.putCloseable("experiment", String.valueOf(id))) {
            Placement.Placed placed = placed(take.entry());
            if (placed == null) {
                return false;
            }
            var entrant = new TrainingGate.Entrant(take.alone(), placed.need());
            // Before it is claimed: one that waits here has no part in what takes the process down.
            if (!gate.enter(entrant, () -> !placed.waits() || placement.stillWaits(take.entry()))) {
                if (shutdown.hasBegun() || Thread.currentThread().isInterrupted()) {
                    throw new AttemptGivenBackException(id);
                }
                return false;
            }
            try {
                return claimed(take, placed.place(), job, hold, failures);
            } finally {
                gate.leave(entrant);
            }
        } finally {
            choices.done(id);
        }
    }

    /** Null where it is not to be trained here now. */
    private Placement.@Nullable Placed placed(QueueEntry entry) {
        String name = "Experiment " + entry.experimentId();
        try {
            Placement.Placed placed = retry.call(name, () -> placement.of(entry));
            if (placed.isForOthers()) {
                choices.leaveToOthers(entry.experimentId());
                return null;
            }
            return placed;
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            refuse(entry, e);
            return null;
        }
    }

    private void refuse(QueueEntry entry, RuntimeException e) {
        log.warn("Experiment {} cannot be claimed and is tried again later", entry.experimentId(), e);
        choices.refuse(entry.experimentId());
    }

    private boolean claimed(NextExperiment.Take take, Place place, QueueEntry job, JobHold hold, int failures) {
        Claim claim = claim(take.entry(), job, hold);
        if (claim instanceof Claim.Deferred deferred) {
            throw new AttemptDeferredException(deferred.experimentId(), deferred.delay());
        }
        if (claim instanceof Claim.GivenUp) {
            meters.failed(Failure.LOST_ATTEMPTS);
        }
        if (claim instanceof Claim.Granted granted) {
            meters.whileBusy(
                    take.entry().experimentId(), () -> train(granted.attempt(), place, take.alone(), failures));
            return true;
        }
        return false;
    }

    private Claim claim(QueueEntry entry, QueueEntry job, JobHold hold) {
        String name = "Experiment " + entry.experimentId();
        try {
            return retry.call(name, () -> claimHeld(entry, job, hold));
        } catch (StoreUnavailableException | AttemptGivenBackException e) {
            throw e;
        } catch (RuntimeException e) {
            refuse(entry, e);
            return new Claim.Nothing();
        }
    }

    /** What others have taken over is theirs: to claim with a job that is no longer held would take it from them. */
    private Claim claimHeld(QueueEntry entry, QueueEntry job, JobHold hold) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!hold.lasts()) {
                throw new AttemptGivenBackException(job.experimentId());
            }
            return claims.claim(entry, node.name(), job);
        }));
    }

    private void train(Attempt attempt, Place place, boolean alone, int failures) {
        var isAlone = new AtomicBoolean(alone);
        var store = new AttemptStore(attempts, attempt, retry, meters.of(attempt.spec()), () -> {
            if (isAlone.compareAndSet(true, false)) {
                gate.share();
            }
        });
        Duration delay = UNAVAILABLE.after(failures);
        if (place instanceof Place.Here) {
            runner.run(store, () -> shutdown.hasBegun() || !isAlone.get() && gate.isToMakeWay(), delay);
        } else {
            runner.refuse(store, place, delay);
        }
    }
}
