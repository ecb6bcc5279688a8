package org.mlplab.execution.study;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import javax.sql.DataSource;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.study.StudyJobs;
import org.mlplab.study.TestLook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
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
            DataSource dataSource, WorkerProperties.Capacity capacity, ApplicationEventPublisher events, Clock clock) {
        var withinTransactions = new TransactionAwareDataSourceProxy(dataSource);
        this.steps = SchedulerClient.Builder.create(withinTransactions)
                .tableName(STEPS)
                .build();
        this.looks = SchedulerClient.Builder.create(withinTransactions)
                .tableName(LOOKS)
                .build();
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
