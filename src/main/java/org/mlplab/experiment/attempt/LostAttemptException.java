package org.mlplab.experiment.attempt;

/** A worker writes for an experiment that is no longer its own: it was taken over, ended or removed. */
public class LostAttemptException extends RuntimeException {

    public LostAttemptException(Attempt attempt) {
        super("attempt %d at experiment %d is no longer the one that counts"
                .formatted(attempt.number(), attempt.experimentId()));
    }
}
