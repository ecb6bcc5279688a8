package org.mlplab.training;

import org.jspecify.annotations.Nullable;

/** How training ended. */
public sealed interface TrainingOutcome {

    /**
     * The budget is used, or early stopping ended it.
     *
     * @param reason why no more epochs were trained, in words
     * @param test of the selected parameters; null where the spec asks for none
     */
    record Completed(String reason, @Nullable Evaluation test) implements TrainingOutcome {}

    /** {@link TrainingObserver#stopRequested} said so. */
    record Stopped() implements TrainingOutcome {}

    /**
     * A loss was not finite.
     *
     * @param reason which and when, in words
     */
    record Diverged(String reason) implements TrainingOutcome {}
}
