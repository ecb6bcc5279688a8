package org.mlplab.study;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.lifecycle.TrialChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Moves all studies on, one after another: as soon as this node hears of something, and every second for what it has not
 * heard of, as the end of a trial on another node. Every node may have one.
 */
@Component
class Coordinator implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Coordinator.class);

    private static final int MOST_FAILURES = 20;

    private final StudyEngine engine;
    private final TestVault vault;
    private final StudyRepository studies;
    /** In a row, by study; used by the one thread alone. */
    private final Map<Long, Integer> failures = new HashMap<>();

    private volatile @Nullable ScheduledExecutorService thread;

    Coordinator(StudyEngine engine, TestVault vault, StudyRepository studies) {
        this.engine = engine;
        this.vault = vault;
        this.studies = studies;
    }

    @TransactionalEventListener
    void trialStirred(TrialChanged event) {
        advanceSoon(event.studyId());
    }

    @TransactionalEventListener
    void studyStirred(StudyStirred event) {
        advanceSoon(event.studyId());
    }

    private void advanceSoon(long studyId) {
        ScheduledExecutorService current = thread;
        if (current != null) {
            try {
                current.execute(() -> advance(studyId));
            } catch (RejectedExecutionException e) {
                log.debug("Study {} goes on when the service is up again", studyId);
            }
        }
    }

    private void advanceAll() {
        try {
            studies.findIds(StudyState.RUNNING).forEach(this::advance);
        } catch (RuntimeException | Error e) {
            // Thrown on, it would end this node's polling for good.
            log.warn("Studies could not be listed; trying again: {}", e.toString());
        }
    }

    private void advance(long studyId) {
        try {
            StudyEngine.Next next = StudyEngine.Next.ADVANCE;
            while (next != StudyEngine.Next.AWAIT && isRunning()) {
                next = engine.advance(studyId);
                if (next == StudyEngine.Next.LOOK) {
                    look(studyId);
                }
            }
            failures.remove(studyId);
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException | TransactionException e) {
            log.warn("The database did not serve study {}; trying again: {}", studyId, e.toString());
        } catch (RuntimeException | Error e) {
            failed(studyId, e);
        }
    }

    private void look(long studyId) {
        try {
            vault.lookAtTheEnd(studyId);
        } catch (TestSetReadException e) {
            log.debug("Another node has evaluated the winner of study {}", studyId);
        } catch (RuntimeException | Error e) {
            log.warn("The winner of study {} could not be evaluated", studyId, e);
            engine.giveUp(
                    studyId, "all was tried; the winner could not be evaluated on the test set: " + e.getMessage());
        }
    }

    /** Other studies go on; this one is tried again, but not for ever. */
    private void failed(long studyId, Throwable e) {
        int times = failures.merge(studyId, 1, Integer::sum);
        log.warn("Study {} could not go on, {} times in a row", studyId, times, e);
        if (times >= MOST_FAILURES) {
            failures.remove(studyId);
            try {
                engine.giveUp(studyId, "it could not go on: " + e);
            } catch (RuntimeException again) {
                log.error("Study {} could not even be given up", studyId, again);
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "studies"));
        started.scheduleWithFixedDelay(this::advanceAll, 0, 1, TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService current = thread;
        thread = null;
        if (current != null) {
            current.shutdown();
            try {
                current.awaitTermination(3, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
