package org.mlplab.study.lifecycle;

import org.mlplab.experiment.lifecycle.TrialChanged;
import org.mlplab.study.StudyJobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes a study in the transaction that stores what has become of its trial. */
@Component
class TrialListener {

    private final StudyJobs jobs;

    TrialListener(StudyJobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void trialChanged(TrialChanged event) {
        jobs.wake(event.studyId());
    }
}
