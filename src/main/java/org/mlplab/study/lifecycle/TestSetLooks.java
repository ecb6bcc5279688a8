package org.mlplab.study.lifecycle;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.StudyJobs;
import org.mlplab.study.TestEvaluation;
import org.mlplab.study.TestLook;
import org.mlplab.study.TestSetReadException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes looks at the test set for clients: at once where this node trains, else by a job that another node does. */
@Component
public class TestSetLooks {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final TestVault vault;
    private final StudyJobs jobs;
    private final TransactionTemplate transaction;

    TestSetLooks(TestVault vault, StudyJobs jobs, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Evaluates the winner on the test set; throws as {@link TestVault#take} does.
     *
     * @param by who asks
     * @param reason for looking again; null where none is given
     * @return empty where it takes longer: the study will show it
     */
    public Optional<TestEvaluation> look(long studyId, String by, @Nullable String reason) {
        TestLook look = TestLook.of(studyId, by, reason);
        if (jobs.trainsHere()) {
            return Optional.of(vault.take(look));
        }
        vault.check(look);
        transaction.executeWithoutResult(status -> jobs.look(look));
        return await(look);
    }

    private Optional<TestEvaluation> await(TestLook look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            Optional<TestEvaluation> seen = seen(look);
            if (seen.isPresent()) {
                return seen;
            }
        } while (System.nanoTime() < end && slept());
        return Optional.empty();
    }

    /** The result; throws where the look has become forbidden meanwhile, as for the job. */
    private Optional<TestEvaluation> seen(TestLook look) {
        try {
            vault.check(look);
        } catch (TestSetReadException e) {
            return Optional.of(vault.result(look).orElseThrow(() -> e));
        }
        return vault.result(look);
    }

    private static boolean slept() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
