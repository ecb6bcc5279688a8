package org.mlplab.study.sampler;

import java.util.OptionalDouble;
import org.mlplab.study.space.Point;

/**
 * Runs a sampler against a function in place of training, to tell beforehand how many trials and epochs a study takes.
 *
 * @param trials that the budget allows; {@link #UNLIMITED} for as many as the sampler wants
 * @param epochs that the budget allows for all trials together, at least 1. When they are used nothing is started or
 *     promoted any more, what trains is trained to its next rung or its end
 * @param maximumEpochs R, at least 1: epochs of a trial that is trained to its end
 * @param parallelTrials at least 1: trained at once
 * @param seed of the order in which trials that are trained at once get ready
 */
public record SimulatedStudy(int trials, long epochs, int maximumEpochs, int parallelTrials, long seed, Score score) {

    /** No limit of trials. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** No simulation starts more trials: its time grows with their square, and this takes about 2 s with rungs. */
    public static final int MOST_TRIALS = 3_000;

    /** In place of training. */
    public interface Score {

        /**
         * What a trial shows after so many epochs; higher is better, never NaN.
         *
         * @return empty: the trial fails before it gets there
         */
        OptionalDouble of(Point point, int epochs);
    }

    /** A study with a budget of trials alone, which trains one after the other. */
    public static SimulatedStudy oneAtATime(int trials, int maximumEpochs, Score score) {
        return new SimulatedStudy(trials, Long.MAX_VALUE, maximumEpochs, 1, 0, score);
    }

    /** @throws IllegalStateException if the sampler makes a move that is not allowed */
    public Rehearsal run(Sampler sampler) {
        return new SimulatedTrials(this).run(sampler);
    }
}
