package org.mlplab.study.sampler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rungs of one bracket; above the last a trial is trained to its end.
 *
 * @param epochs of the rungs, ascending; may be empty
 */
record Ladder(int bracket, List<Integer> epochs) {

    Ladder {
        epochs = List.copyOf(epochs);
    }

    int rungs() {
        return epochs.size();
    }

    /** The rung of a number from 0; null above the last. */
    @Nullable
    Rung rung(int number) {
        return number < epochs.size() ? new Rung(bracket, number, epochs.get(number)) : null;
    }

    /** Promotes a trial that is halted at a rung to the next. */
    Move promote(TrialSnapshot trial, int from) {
        return new Move.Promote(trial.number(), rung(from + 1));
    }
}
