package org.mlplab.execution.worker;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mlplab.execution.Node;
import org.mlplab.execution.Shutdown;
import org.mlplab.execution.meter.Failure;
import org.mlplab.execution.meter.WorkerMeters;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.queue.Backoff;
import org.mlplab.experiment.queue.QueueEntry;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on one experiment at a time: waits until this node may train it, claims it, trains it. */
@Component
public class Worker {

    /** Until data that are unavailable are asked for again. */
    private static final Backoff UNAVAILABLE = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5));

    private final Claims claims;
    private final Attempts attempts;
    private final AttemptRunner runner;
    private final TrainingGate gate;
    private final Node node;
    private final Shutdown shutdown;
    private final StoreRetry retry;
    private final TransactionTemplate transaction;
    private final WorkerMeters meters;

    Worker(
            Claims claims,
            Attempts attempts,
            AttemptRunner runner,
            TrainingGate gate,
            Node node,
            Shutdown shutdown,
            StoreRetry retry,
            WorkerMeters meters,
            PlatformTransactionManager transactions) {
        this.claims = claims;
        this.attempts = attempts;
        this.runner = runner;
        this.gate = gate;
        this.node = node;
        this.shutdown = shutdown;
        this.retry = retry;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Trains what waits as {@code entry}.
     *
     * @param hold on its job
     * @param failures tries in a row before this one that did not end its training
     * @throws AttemptDeferredException if it is to be asked for again later
     * @throws AttemptGivenBackException if the node stops, or another experiment is to train alone, before training has ended
     * @throws StoreUnavailableException if the database was unavailable for too long
     */
    public void work(QueueEntry entry, JobHold hold, int failures) {
        try (var line = MDC.putCloseable("experiment", String.valueOf(entry.experimentId()))) {
            workOn(entry, hold, failures);
        }
    }

    private void workOn(QueueEntry entry, JobHold hold, int failures) {
        String name = "Experiment " + entry.experimentId();
        boolean alone = retry.call(name, () -> claims.isToTrainAlone(entry));
        // Before it is claimed: one that waits here has no part in what takes the process down.
        if (!gate.enter(alone)) {
            throw new AttemptGivenBackException(entry.experimentId());
        }
        try {
            Claim claim = retry.call(name, () -> claim(entry, hold));
            if (claim instanceof Claim.Deferred deferred) {
                throw new AttemptDeferredException(deferred.experimentId(), deferred.delay());
            }
            if (claim instanceof Claim.GivenUp) {
                meters.failed(Failure.LOST_ATTEMPTS);
            }
            if (claim instanceof Claim.Granted granted) {
                meters.whileBusy(entry.experimentId(), () -> train(granted.attempt(), alone, failures));
            }
        } finally {
            gate.leave();
        }
    }

    /** What others have taken over is theirs: to claim it now would take it from them. */
    private Claim claim(QueueEntry entry, JobHold hold) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!hold.lasts()) {
                throw new AttemptGivenBackException(entry.experimentId());
            }
            return claims.claim(entry, node.name());
        }));
    }

    private void train(Attempt attempt, boolean alone, int failures) {
        var isAlone = new AtomicBoolean(alone);
        var store = new AttemptStore(attempts, attempt, retry, meters.of(attempt.spec()), () -> {
            if (isAlone.compareAndSet(true, false)) {
                gate.share();
            }
        });
        runner.run(
                store, () -> shutdown.hasBegun() || !isAlone.get() && gate.isToMakeWay(), UNAVAILABLE.after(failures));
    }
}
