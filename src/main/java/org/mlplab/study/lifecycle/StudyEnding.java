package org.mlplab.study.lifecycle;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.study.StudyJobs;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.StudyState;
import org.mlplab.study.TestLook;
import org.mlplab.study.TrialState;
import org.mlplab.study.change.StudyEnded;
import org.mlplab.study.trial.Pruner;
import org.mlplab.study.trial.StudyTrials;
import org.mlplab.study.trial.Trial;
import org.mlplab.study.vault.TestLooks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one owner of every end of a study, and of all that belongs to it. */
@Component
class StudyEnding {

    private static final String CANCELLED = "cancelled with its study";

    private final Pruner pruner;
    private final Trials experiments;
    private final TestLooks looks;
    private final StudyJobs jobs;
    private final Retention retention;
    private final Uptime uptime;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudyEnding(
            Pruner pruner,
            Trials experiments,
            TestLooks looks,
            StudyJobs jobs,
            Retention retention,
            Uptime uptime,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pruner = pruner;
        this.experiments = experiments;
        this.looks = looks;
        this.jobs = jobs;
        this.retention = retention;
        this.uptime = uptime;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All was tried: ends the study, or asks for the look at the test set that it takes before.
     *
     * @return whether it has ended
     */
    boolean allTried(Study study, StudyRequest request, StudyTrials trials, String reason) {
        boolean found = trials.anyIn(TrialState.SUCCEEDED);
        if (found && request.evaluateWinnerOnTest() && looks.of(study.id()).isEmpty()) {
            if (study.awaitLook(
                    reason + "; a node that trains is to evaluate the winner on the test set", uptime.seconds())) {
                jobs.look(TestLook.atTheEndOf(study.id()));
            }
            return false;
        }
        finish(study, request, trials, found ? reason : reason + "; no trial was trained to its end");
        return true;
    }

    /** @param request null where it cannot be read: then it is unknown which trials ranked above those at rungs */
    void finish(Study study, @Nullable StudyRequest request, StudyTrials trials, String reason) {
        if (request != null) {
            pruner.pruneAllHalted(trials, request.objective());
        }
        study.finish(trials.anyIn(TrialState.SUCCEEDED), reason, clock.instant(), uptime.seconds());
        ended(study, trials);
    }

    /** Ends the study and its trials before their time. */
    void cancel(Study study, StudyTrials trials) {
        boolean again = study.state() == StudyState.CANCELLED;
        study.cancel(clock.instant(), uptime.seconds());
        for (Trial trial : trials.stream().filter(Trial::isOpen).toList()) {
            if (trial.experimentId() != null) {
                experiments.cancel(trial.experimentId(), CANCELLED);
                trials.put(trial.failed(CANCELLED));
            }
        }
        if (!again) {
            ended(study, trials);
        }
    }

    private void ended(Study study, StudyTrials trials) {
        retention.ended(study.id(), trials);
        events.publishEvent(
                new StudyEnded(study.id(), study.name(), study.state(), study.stateReason(), clock.instant()));
    }
}
