package org.mlplab.study.sampler;

import org.jspecify.annotations.Nullable;
import org.mlplab.study.space.Point;

/** What a study does next. */
public sealed interface Move {

    /**
     * Starts a new trial, whose number is the size of the history.
     *
     * @param bracket from 0; always 0 for samplers without brackets
     * @param rung where it is halted to be compared; null: it is trained to its end
     */
    record Start(Point point, int bracket, @Nullable Rung rung) implements Move {}

    /**
     * Promotes a halted trial.
     *
     * @param rung where it is halted next; null: it is trained to its end
     */
    record Promote(int trial, @Nullable Rung rung) implements Move {}

    /** Gives up a halted trial for good. */
    record Prune(int trial) implements Move {}

    /** Nothing can be decided before a running trial is halted or ends. */
    record Await() implements Move {}

    /**
     * No trial runs and none will be started. Trials that are still halted are pruned.
     *
     * @param reason in words, for people
     */
    record Finish(String reason) implements Move {}
}
