package org.mlplab.study;

/** The test set was looked at before. */
public class TestSetReadException extends RuntimeException {

    private final transient TestEvaluation first;

    public TestSetReadException(TestEvaluation first) {
        super("the test set was looked at on %s by %s; every further look makes its result worth less. "
                        .formatted(first.at(), first.by())
                + "To look again nevertheless, give a reason; it will stand in every report");
        this.first = first;
    }

    public TestEvaluation first() {
        return first;
    }
}
