package org.mlplab.study.lifecycle;

/** Which trained networks are kept when a study ends. */
enum KeepParameters {
    /** Of all trials that were trained to their end. */
    ALL,
    /** Of the winner, of the first trial, which reports show beside it, and of every trial that a look was taken at. */
    WINNER
}
