package org.mlplab.training;

import org.jspecify.annotations.Nullable;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.Signature;

/** How training ended. */
public sealed interface TrainingOutcome {

    /**
     * The budget is used, or early stopping ended it.
     *
     * @param reason why no more epochs were trained, in words
     * @param test of the selected parameters; null where the spec asks for none
     * @param parameters that selection names
     * @param signature of the network
     */
    record Completed(String reason, @Nullable Evaluation test, NetworkParameters parameters, Signature signature)
            implements TrainingOutcome {}

    /**
     * {@link TrainingObserver#stopRequested} said so.
     *
     * @param checkpoint to resume from; null where training had not begun
     */
    record Stopped(@Nullable Checkpoint checkpoint) implements TrainingOutcome {}

    /**
     * A loss was not finite.
     *
     * @param reason which and when, in words
     */
    record Diverged(String reason) implements TrainingOutcome {}
}
