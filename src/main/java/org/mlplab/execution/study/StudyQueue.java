package org.mlplab.execution.study;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import org.mlplab.execution.NodeSchedulers;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.study.StudyJobs;
import org.mlplab.study.TestLook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores the jobs of studies. */
@Component
class StudyQueue implements StudyJobs {

    static final String STEPS = "study_step";
    static final String LOOKS = "study_look";

    private final SchedulerClient steps;
    private final SchedulerClient looks;
    private final WorkerProperties.Capacity capacity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudyQueue(
            NodeSchedulers schedulers,
            WorkerProperties.Capacity capacity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = schedulers.client(STEPS);
        this.looks = schedulers.client(LOOKS);
        this.capacity = capacity;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void wake(long studyId) {
        steps.schedule(StudyStepTask.wake(studyId), clock.instant());
        events.publishEvent(new StudyJobAdded());
    }

    @Override
    public void look(TestLook look) {
        looks.schedule(StudyLookTask.job(look), clock.instant());
        events.publishEvent(new StudyJobAdded());
    }

    @Override
    public boolean trainsHere() {
        return capacity.workers() > 0;
    }
}
