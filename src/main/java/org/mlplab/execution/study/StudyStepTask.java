package org.mlplab.execution.study;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mlplab.study.lifecycle.StudyEngine;
import org.mlplab.study.lifecycle.Uptime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Steps of studies. Each wake-up is a job of its own, which takes no lock that another holds, and the job that is done
 * first stands for all that were stored before it: so a study with nothing to do has one.
 */
@Component
class StudyStepTask {

    private static final Logger log = LoggerFactory.getLogger(StudyStepTask.class);

    private static final TaskDescriptor<StudyStep> STEP = TaskDescriptor.of("step", StudyStep.class);

    private static final Duration BEAT = Duration.ofSeconds(10);

    private final StudyEngine engine;
    private final Uptime uptime;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Timer steps;

    StudyStepTask(StudyEngine engine, Uptime uptime, JdbcTemplate jdbc, Clock clock, MeterRegistry meters) {
        this.engine = engine;
        this.uptime = uptime;
        this.jdbc = jdbc;
        this.clock = clock;
        this.steps = Timer.builder("mlplab.study.step")
                .description("Steps of studies on this node")
                .register(meters);
    }

    static TaskInstance<StudyStep> wake(long studyId) {
        return STEP.instance(studyId + "-" + UUID.randomUUID())
                .data(new StudyStep(studyId, 0))
                .build();
    }

    Task<StudyStep> task() {
        return Tasks.custom(STEP).onFailure(this::failed).execute((job, context) -> step(job));
    }

    /** Tells the clock of all studies that the service is up: on one node at a time, for all of them. */
    RecurringTask<Void> beat() {
        return Tasks.recurring("uptime", FixedDelay.of(BEAT)).execute((job, context) -> uptime.beat());
    }

    private CompletionHandler<StudyStep> step(TaskInstance<StudyStep> job) {
        long studyId = job.getData().studyId();
        standFor(studyId, job.getId());
        Optional<Instant> again = steps.record(() -> engine.advance(studyId));
        return (done, operations) -> again.ifPresentOrElse(
                time -> operations.reschedule(done, time, new StudyStep(studyId, 0)), operations::remove);
    }

    /** What other jobs were to tell is stored already: the step that follows sees it. One that failed comes again. */
    private void standFor(long studyId, String job) {
        jdbc.update(
                "delete from study_step where task_name = ? and task_instance like ? and task_instance <> ?"
                        + " and picked = false and coalesce(consecutive_failures, 0) = 0",
                STEP.getTaskName(),
                studyId + "-%",
                job);
    }

    /** Other studies continue; this one is retried, without limit where the fault is the machine's. */
    private void failed(ExecutionComplete failed, ExecutionOperations<StudyStep> operations) {
        StudyStep step = (StudyStep) failed.getExecution().taskInstance.getData();
        Throwable cause = failed.getCause().orElseGet(() -> new IllegalStateException("no cause"));
        int before = failed.getExecution().consecutiveFailures;
        Instant again = clock.instant().plus(Retry.delay(before));
        if (Retry.isMachineFault(cause)) {
            log.warn("The database did not serve study {}; trying again: {}", step.studyId(), cause.toString());
            operations.reschedule(failed, again, step.failedByTheMachine());
            return;
        }
        int itsOwn = before + 1 - step.machineFaults();
        log.warn("Study {} could not go on, {} times in a row", step.studyId(), itsOwn, cause);
        if (itsOwn < Retry.MOST_FAILURES) {
            operations.reschedule(failed, again, step);
        } else {
            giveUp(step, cause, failed, operations);
        }
    }

    private void giveUp(
            StudyStep step, Throwable cause, ExecutionComplete failed, ExecutionOperations<StudyStep> operations) {
        try {
            engine.giveUp(step.studyId(), "it could not go on: " + cause);
            operations.remove();
        } catch (RuntimeException e) {
            log.error("Study {} could not even be given up; trying again", step.studyId(), e);
            operations.reschedule(failed, clock.instant().plus(Retry.delay(Retry.MOST_FAILURES)), step);
        }
    }
}
