package org.mlplab.experiment;

/** The experiment's state forbids what was asked. */
public class IllegalTransitionException extends RuntimeException {

    private final ExperimentState state;

    public IllegalTransitionException(long id, ExperimentState state, String asked) {
        super("experiment %d is %s and cannot be %s".formatted(id, state, asked));
        this.state = state;
    }

    public ExperimentState state() {
        return state;
    }
}
