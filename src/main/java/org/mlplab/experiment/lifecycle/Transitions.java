package org.mlplab.experiment.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.checkpoint.Checkpoints;
import org.mlplab.experiment.diagnosis.Evidence.Ending;
import org.mlplab.experiment.diagnosis.Findings;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.queue.ExperimentQueue;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.experiment.transition.ExperimentTransitioned;
import org.mlplab.experiment.transition.Transition;
import org.mlplab.experiment.transition.TransitionLog;
import org.mlplab.spec.document.SpecReader;
import org.mlplab.spec.document.UnreadableSpecException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Owns every transition with all that belongs to it, whoever asks for it: a client, a worker or a study. Works within its
 * caller's transaction, on experiments that the caller has locked.
 */
@Component
class Transitions {

    private static final Logger log = LoggerFactory.getLogger(Transitions.class);

    static final String CANCELLED_EARLY = "cancelled before training ended";

    private final Checkpoints checkpoints;
    private final Reruns reruns;
    private final Findings findings;
    private final ExperimentQueue queue;
    private final TransitionLog history;
    private final SpecReader specs;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transitions(
            Checkpoints checkpoints,
            Reruns reruns,
            Findings findings,
            ExperimentQueue queue,
            TransitionLog history,
            SpecReader specs,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.reruns = reruns;
        this.findings = findings;
        this.queue = queue;
        this.history = history;
        this.specs = specs;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** It waits for a worker, behind all that wait already. */
    void enqueue(Experiment experiment) {
        var now = clock.instant();
        queue.add(experiment.enqueue(now), now);
        record(experiment);
    }

    /** A worker of {@code node} takes it, for a job. */
    Attempt claim(Experiment experiment, String node, QueueEntry job) {
        Attempt attempt = experiment.claim(node, job, clock.instant(), specs.readStored(experiment.spec()));
        record(experiment);
        return attempt;
    }

    /** Ends at once where it waits; else its worker is asked to stop. Nothing happens where it is cancelled already. */
    void cancel(Experiment experiment, String reason) {
        if (experiment.cancel(reason, clock.instant())) {
            finish(experiment);
        }
        record(experiment);
    }

    void pause(Experiment experiment) {
        experiment.pause(clock.instant());
        record(experiment);
    }

    /** Takes note of an epoch; a trial that has reached the epoch at which its study compares it is to be paused. */
    void epochEnded(Experiment experiment, EpochMetrics metrics) {
        experiment.epochEnded(metrics, clock.instant());
        record(experiment);
    }

    /** Queues a paused one; one that is about to be paused trains on. */
    void resume(Experiment experiment) {
        if (experiment.resume(clock.instant())) {
            enqueue(experiment);
        }
        record(experiment);
    }

    /** Its worker gives it back: CANCELLED, PAUSED, or QUEUED at its old place. */
    void release(Experiment experiment) {
        experiment.release(clock.instant());
        finish(experiment);
        record(experiment);
    }

    /** It waits to be tried again after {@code delay}, behind what is due before. */
    void requeue(Experiment experiment, String reason, Duration delay) {
        Instant now = clock.instant();
        experiment.requeue(reason, now, now.plus(delay));
        record(experiment);
    }

    void end(Experiment experiment, ExperimentState end, String reason) {
        experiment.end(end, reason, clock.instant());
        finish(experiment);
        record(experiment);
    }

    private void record(Experiment experiment) {
        List<Transition> made = experiment.current().takeUnrecorded();
        if (!made.isEmpty()) {
            made.forEach(transition -> record(experiment, transition));
            events.publishEvent(new ExperimentChanged(experiment.id()));
        }
    }

    private void record(Experiment experiment, Transition transition) {
        history.add(experiment.id(), transition);
        events.publishEvent(new ExperimentTransitioned(
                experiment.id(), experiment.description().name(), experiment.studyId(), transition));
    }

    private void finish(Experiment experiment) {
        if (experiment.state().isFinal()) {
            diagnose(experiment);
            checkpoints.deleteAll(experiment.id());
            reruns.ended(experiment);
        }
        if (experiment.studyId() != null && !experiment.state().isWorkedOn()) {
            events.publishEvent(new TrialChanged(experiment.studyId()));
        }
    }

    private void diagnose(Experiment experiment) {
        try {
            findings.ended(experiment.id(), specs.readStored(experiment.spec()), ending(experiment))
                    .ifPresent(found -> experiment.documents().diagnosed(json.writeValueAsString(found)));
        } catch (UnreadableSpecException e) {
            log.warn("Experiment {} ends without findings: {}", experiment.id(), e.getMessage());
        }
    }

    private static Ending ending(Experiment experiment) {
        return switch (experiment.state()) {
            case SUCCEEDED -> experiment.training().isBudgetUsed() ? Ending.BUDGET_USED : Ending.STOPPED_EARLY;
            case DIVERGED -> Ending.DIVERGED;
            default -> Ending.CUT_SHORT;
        };
    }
}
