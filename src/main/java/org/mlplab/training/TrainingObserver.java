package org.mlplab.training;

/** Is told how training goes, on the training thread. */
public interface TrainingObserver {

    /** An iteration has ended, counted from 1. Called often: must be quick. */
    void iterationEnded(long iteration);

    void epochEnded(EpochResult result);

    /** Whether training shall end after this iteration. Asked after every iteration: must be quick. */
    boolean stopRequested();
}
