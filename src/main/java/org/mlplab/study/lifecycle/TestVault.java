package org.mlplab.study.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mlplab.experiment.TestDataUnavailableException;
import org.mlplab.study.NoWinnerException;
import org.mlplab.study.StudyJobs;
import org.mlplab.study.StudyNotFoundException;
import org.mlplab.study.TestEvaluation;
import org.mlplab.study.TestLook;
import org.mlplab.study.TestSetReadException;
import org.mlplab.study.WinnerChangedException;
import org.mlplab.study.change.StudyChanged;
import org.mlplab.study.trial.Trial;
import org.mlplab.study.trial.TrialStore;
import org.mlplab.study.vault.TestLooks;
import org.mlplab.study.vault.WinnerEvaluation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Guards the test set of a study. A study chooses by validation, so its trials never read the test split; its winner does,
 * once. Whoever looks again chooses by the test set, and has to say why.
 */
@Component
public class TestVault {

    private final StudyRepository studies;
    private final TrialStore trials;
    private final TestLooks looks;
    private final WinnerEvaluation evaluation;
    private final StudyJobs jobs;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TestVault(
            StudyRepository studies,
            TrialStore trials,
            TestLooks looks,
            WinnerEvaluation evaluation,
            StudyJobs jobs,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.studies = studies;
        this.trials = trials;
        this.looks = looks;
        this.evaluation = evaluation;
        this.jobs = jobs;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The result of a look; empty before it is taken. */
    public Optional<TestEvaluation> result(TestLook look) {
        return looks.result(look);
    }

    /**
     * Evaluates the winner on the test set, on this node. What holds before that may not hold after it, so all is checked
     * again when the result is stored. A look that was taken already is not taken again.
     *
     * @throws StudyNotFoundException if there is no such study
     * @throws TestSetReadException if it was looked at before and no reason is given
     * @throws NoWinnerException if the study has not ended, or has no winner
     * @throws WinnerChangedException if it has got another winner meanwhile
     * @throws TestDataUnavailableException if the data are unavailable
     */
    public TestEvaluation take(TestLook look) {
        Optional<TestEvaluation> taken = looks.result(look);
        if (taken.isPresent()) {
            return taken.get();
        }
        Trial winner = check(look);
        WinnerEvaluation.Seen seen = evaluation.evaluate(experimentOf(winner));
        return Objects.requireNonNull(transaction.execute(status -> record(look, winner, seen)));
    }

    private TestEvaluation record(TestLook look, Trial evaluated, WinnerEvaluation.Seen seen) {
        Trial winner = permitted(look);
        // Under the study's lock: another node may have taken the look meanwhile.
        Optional<TestEvaluation> taken = looks.result(look);
        if (taken.isPresent()) {
            return taken.get();
        }
        if (winner.number() != evaluated.number()) {
            throw new WinnerChangedException(look.studyId());
        }
        int number = looks.of(look.studyId()).size() + 1;
        var result = new TestEvaluation(
                number,
                look.by(),
                clock.instant(),
                number == 1 ? null : look.reason(),
                evaluated.number(),
                experimentOf(evaluated),
                seen.parametersHash(),
                seen.results().split(),
                seen.results().whole());
        looks.save(look, result);
        events.publishEvent(new StudyChanged(look.studyId()));
        if (look.atTheEnd()) {
            jobs.wake(look.studyId());
        }
        return result;
    }

    /** The winner that may be looked at now; throws as {@link #take} does. */
    Trial check(TestLook look) {
        return Objects.requireNonNull(transaction.execute(status -> permitted(look)));
    }

    private Trial permitted(TestLook look) {
        long id = look.studyId();
        Study study = studies.findLocked(id).orElseThrow(() -> new StudyNotFoundException(id));
        List<TestEvaluation> earlier = looks.of(id);
        // Without a reason, who looks again is told of the first look, however the study is.
        if (!earlier.isEmpty() && look.reason() == null) {
            throw new TestSetReadException(earlier.get(0));
        }
        if (look.atTheEnd() ? !study.awaitsLook() : !study.state().hasEnded()) {
            throw new NoWinnerException(
                    "study %d is %s: the test set is for when it has ended".formatted(id, study.state()));
        }
        Trial winner = trials.winner(id);
        if (winner == null) {
            throw new NoWinnerException("study %d has no winner: no trial was trained to its end".formatted(id));
        }
        return winner;
    }

    /** Lets a study that waits for its own look say why it waits. */
    public void waits(TestLook look, String why) {
        if (look.atTheEnd()) {
            transaction.executeWithoutResult(
                    status -> studies.findLocked(look.studyId()).ifPresent(study -> study.waitsForLook(why)));
        }
    }

    private static long experimentOf(Trial trial) {
        return Objects.requireNonNull(trial.experimentId(), "a winner without an experiment");
    }
}
