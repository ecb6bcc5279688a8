package org.mlplab.study.change;

/** A study has made a move. Published in the transaction that stores it. */
public record StudyMoved(Kind kind) {

    /** What it did. */
    public enum Kind {
        /** Started a trial. */
        START,
        /** Skipped a point that has no valid spec, or that of another trial. */
        SKIP,
        /** Promoted a halted trial. */
        PROMOTE,
        /** Gave up a halted trial. */
        PRUNE
    }
}
