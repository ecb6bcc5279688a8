package org.mlplab.study.lifecycle;

/** Which trained networks are kept when a study ends. */
enum KeepParameters {
    /** Of all trials that were trained to their end. */
    ALL,
    /** Of the winner, and of every trial that a look at the test set was taken at. */
    WINNER
}
