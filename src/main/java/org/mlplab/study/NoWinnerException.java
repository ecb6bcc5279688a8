package org.mlplab.study;

/** A study has no winner to evaluate, or none yet. */
public class NoWinnerException extends RuntimeException {

    public NoWinnerException(String message) {
        super(message);
    }
}
