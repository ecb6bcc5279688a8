package org.mlplab.study;

/** Where a trial is in its life. */
public enum TrialState {
    /** Its experiment waits for a worker or is trained. */
    RUNNING,
    /** Has reached a rung and is paused until it is promoted or pruned. */
    HALTED,
    /** Trained to its end; it has a score. */
    SUCCEEDED,
    /** Was stopped at a rung because others ranked above it. */
    PRUNED,
    /** Its experiment failed, diverged or was cancelled. */
    FAILED,
    /** Has no experiment: its point gives no valid spec, or the spec of an earlier trial. */
    SKIPPED
}
