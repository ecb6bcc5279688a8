package org.mlplab.execution.study;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.mlplab.study.NoWinnerException;
import org.mlplab.study.StudyNotFoundException;
import org.mlplab.study.TestLook;
import org.mlplab.study.TestSetReadException;
import org.mlplab.study.WinnerChangedException;
import org.mlplab.study.lifecycle.StudyEngine;
import org.mlplab.study.lifecycle.TestVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at the test set, which nodes that train take for all. */
@Component
class StudyLookTask {

    private static final Logger log = LoggerFactory.getLogger(StudyLookTask.class);

    private static final TaskDescriptor<QueuedLook> LOOK = TaskDescriptor.of("look", QueuedLook.class);

    private final TestVault vault;
    private final StudyEngine engine;
    private final Clock clock;

    StudyLookTask(TestVault vault, StudyEngine engine, Clock clock) {
        this.vault = vault;
        this.engine = engine;
        this.clock = clock;
    }

    static TaskInstance<QueuedLook> job(TestLook look) {
        return LOOK.instance(look.id()).data(new QueuedLook(look, 0)).build();
    }

    Task<QueuedLook> task() {
        return Tasks.custom(LOOK).onFailure(this::failed).execute((job, context) -> {
            take(job.getData().look());
            return new CompletionHandler.OnCompleteRemove<>();
        });
    }

    private void take(TestLook look) {
        try {
            vault.take(look);
        } catch (TestSetReadException | NoWinnerException | StudyNotFoundException refused) {
            log.info("A look at the test set is dropped: {}", refused.getMessage());
        }
    }

    private void failed(ExecutionComplete failed, ExecutionOperations<QueuedLook> operations) {
        QueuedLook queued = (QueuedLook) failed.getExecution().taskInstance.getData();
        Throwable cause = failed.getCause().orElseGet(() -> new IllegalStateException("no cause"));
        int before = failed.getExecution().consecutiveFailures;
        Duration delay = Retry.delay(before);
        if (cause instanceof WinnerChangedException) {
            operations.reschedule(failed, clock.instant(), queued);
        } else if (Retry.isMachineFault(cause)) {
            log.warn(
                    "Study {} waits for its look at the test set: {}",
                    queued.look().studyId(),
                    cause.toString());
            vault.waits(
                    queued.look(),
                    "all was tried; the winner could not be evaluated on the test set yet, which is tried again: %s"
                            .formatted(cause.getMessage()));
            operations.reschedule(failed, clock.instant().plus(delay), queued.failedByTheMachine());
        } else if (before + 1 - queued.machineFaults() < Retry.MOST_FAILURES) {
            log.warn(
                    "The winner of study {} could not be evaluated",
                    queued.look().studyId(),
                    cause);
            operations.reschedule(failed, clock.instant().plus(delay), queued);
        } else {
            giveUp(queued.look(), cause);
            operations.remove();
        }
    }

    private void giveUp(TestLook look, Throwable cause) {
        log.error("The winner of study {} could not be evaluated and will not be", look.studyId(), cause);
        if (look.atTheEnd()) {
            engine.giveUpLook(
                    look.studyId(),
                    "all was tried; the winner could not be evaluated on the test set: " + cause.getMessage());
        }
    }
}
