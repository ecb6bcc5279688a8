package org.mlplab.study;

/** The study's state forbids what was asked. */
public class IllegalStudyTransitionException extends RuntimeException {

    private final StudyState state;

    public IllegalStudyTransitionException(long id, StudyState state, String asked) {
        super("study %d is %s and cannot be %s".formatted(id, state, asked));
        this.state = state;
    }

    public StudyState state() {
        return state;
    }
}
