package org.mlplab.study;

/** Where a trial is in its life. */
public enum TrialState {
    /** Its experiment waits for a worker or is trained. */
    RUNNING,
    /** Has reached a rung and rests until it is known whether it goes on. */
    HALTED,
    /** Trained to its end; it has a score. */
    SUCCEEDED,
    /** Lost at a rung and was given up. */
    PRUNED,
    /** Its experiment failed, diverged or was cancelled. */
    FAILED,
    /** Has no experiment: its point gives no valid spec, or the spec of an earlier trial. */
    SKIPPED
}
