package org.mlplab.study;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.TestDataUnavailableException;
import org.mlplab.experiment.TestSplit;
import org.mlplab.experiment.lifecycle.Experiments;
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
    private final TrialRepository trials;
    private final TestEvaluationRepository looks;
    private final Experiments experiments;
    private final TestSplit testSplit;
    private final StudyDocuments documents;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TestVault(
            StudyRepository studies,
            TrialRepository trials,
            TestEvaluationRepository looks,
            Experiments experiments,
            TestSplit testSplit,
            StudyDocuments documents,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.studies = studies;
        this.trials = trials;
        this.looks = looks;
        this.experiments = experiments;
        this.testSplit = testSplit;
        this.documents = documents;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All looks at the test set, in order. */
    List<TestEvaluation> looks(long studyId) {
        return looks.findOf(studyId).stream().map(documents::evaluation).toList();
    }

    /**
     * Evaluates the winner on the test set.
     *
     * @param by who asks
     * @param reason for looking again; null where none is given
     * @throws TestSetReadException if it was looked at before and no reason is given
     * @throws NoWinnerException if the study has not ended, or has no winner
     * @throws TestDataUnavailableException if the data cannot be had
     */
    public TestEvaluation look(long studyId, String by, @Nullable String reason) {
        Optional<Study> study = studies.findById(studyId);
        // Without a reason, who looks again is told of the first look, however the study is.
        boolean wouldLook = reason != null || looks(studyId).isEmpty();
        if (wouldLook && study.isPresent() && !study.get().state().hasEnded()) {
            throw new NoWinnerException("study %d is %s: the test set is for when it has ended"
                    .formatted(studyId, study.get().state()));
        }
        return evaluate(studyId, by, reason);
    }

    /** The look of a study that asked for it, just before its end. */
    void lookAtTheEnd(long studyId) {
        evaluate(studyId, "the study", null);
    }

    /** Loading data and evaluating take their time: neither a lock nor a connection is held meanwhile. */
    private TestEvaluation evaluate(long studyId, String by, @Nullable String reason) {
        Trial winner = transaction.execute(status -> winner(studyId, reason));
        Long experimentId = winner.experimentId();
        if (experimentId == null) {
            throw new IllegalStateException("a winner without an experiment");
        }
        ExperimentView experiment = experiments.get(experimentId);
        byte[] parameters = experiments
                .parameters(experimentId)
                .orElseThrow(() -> new IllegalStateException("a winner without parameters"));
        TestSplit.Results results = testSplit.evaluate(experiment.readSpec(), parameters);
        return transaction.execute(status -> {
            // Of two requests at once, one keeps what it saw and the other is told of that.
            winner(studyId, reason);
            int look = looks(studyId).size() + 1;
            var seen = new TestEvaluation(
                    look,
                    by,
                    clock.instant(),
                    look == 1 ? null : reason,
                    winner.number(),
                    experimentId,
                    hash(experiment.provenance()),
                    results.split(),
                    results.whole());
            looks.save(new TestEvaluationRow(new TestEvaluationRow.Key(studyId, look), documents.write(seen)));
            return seen;
        });
    }

    private Trial winner(long studyId, @Nullable String reason) {
        if (studies.findLocked(studyId).isEmpty()) {
            throw new StudyNotFoundException(studyId);
        }
        List<TestEvaluation> earlier = looks(studyId);
        if (!earlier.isEmpty() && reason == null) {
            throw new TestSetReadException(earlier.get(0));
        }
        return Winners.of(trials.findOf(studyId))
                .orElseThrow(() -> new NoWinnerException(
                        "study %d has no winner: no trial was trained to its end".formatted(studyId)));
    }

    private static String hash(@Nullable Provenance provenance) {
        if (provenance == null || provenance.parametersHash() == null) {
            throw new IllegalStateException("a winner without provenance");
        }
        return provenance.parametersHash();
    }
}
