package org.mlplab.prediction.mistake;

/** The test split of the experiment was not read, and is not to be read for a look at its mistakes. */
public class TestSplitUnreadException extends RuntimeException {

    private TestSplitUnreadException(String message) {
        super(message);
    }

    static TestSplitUnreadException notEvaluated(long id) {
        return new TestSplitUnreadException(
                "experiment %d has not read its test split: its spec's training.evaluateTest is false".formatted(id));
    }

    static TestSplitUnreadException trial(long id, long studyId) {
        return new TestSplitUnreadException(
                "experiment %d is a trial of study %d: trials never read the test split".formatted(id, studyId));
    }
}
