package org.mlplab.experiment.lifecycle;

import java.time.Duration;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.queue.Backoff;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.experiment.queue.QueueProperties;
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
    private final QueueProperties queue;

    Claims(ExperimentRepository experiments, Transitions transitions, QueueProperties queue) {
        this.experiments = experiments;
        this.transitions = transitions;
        this.queue = queue;
    }

    /** Whether an experiment may be what took its workers' processes down. */
    @Transactional(readOnly = true)
    public boolean isToTrainAlone(QueueEntry entry) {
        return experiments.isQueuedAfterLostAttempts(entry.experimentId(), SUSPECT_FROM);
    }

    /** Claims what waits as {@code entry} for the calling worker of {@code node}. */
    public Claim claim(QueueEntry entry, String node) {
        return experiments
                .findLocked(entry.experimentId())
                .filter(experiment -> experiment.work().isQueuedAs(entry))
                .map(experiment -> claim(experiment, node))
                .orElseGet(Claim.Nothing::new);
    }

    private Claim claim(Experiment experiment, String node) {
        return switch (experiment.state()) {
            case QUEUED -> grant(experiment, node);
            case RUNNING -> leftBehind(experiment, node);
            case PAUSING, CANCELLING -> {
                transitions.release(experiment);
                yield new Claim.Nothing();
            }
            default -> new Claim.Nothing();
        };
    }

    private Claim grant(Experiment experiment, String node) {
        return new Claim.Granted(transitions.claim(experiment, node));
    }

    private Claim leftBehind(Experiment experiment, String node) {
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
            return grant(experiment, node);
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
