package org.mlplab.training;

import java.util.function.Supplier;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.IterationLosses;
import org.mlplab.training.result.LayerWeights;

/** Is told how training goes, on the training thread. */
public interface TrainingObserver {

    /** An iteration has ended, counted from 1. Called often: must be quick. */
    void iterationEnded(long iteration);

    void epochEnded(EpochResult result);

    /**
     * The same, with what can be asked within this call alone.
     *
     * @param last whether training ends with this epoch
     * @param firstLayer as it is at the end of the epoch
     */
    default void epochEnded(EpochResult result, boolean last, LayerWeights firstLayer) {
        epochEnded(result);
    }

    /**
     * Training could be resumed from here. Called after every iteration: must be quick unless it wants the checkpoint.
     *
     * @param epochEnded whether this iteration was its epoch's last
     * @param checkpoint makes one, which takes a copy of everything
     */
    default void resumable(boolean epochEnded, Supplier<Checkpoint> checkpoint) {}

    /**
     * Training starts.
     *
     * @param untrained of the initial parameters on the first examples of the validation split
     */
    default void trainingStarted(Evaluation untrained) {}

    /**
     * The first iteration of this run is about to begin: what came before, such as loading the data set, building the network
     * and looking at it untrained, is no training. Called once for each run, also where it resumes from a checkpoint.
     */
    default void iterationsBegin() {}

    /**
     * Training diverged within an epoch, or on validating it.
     *
     * @param unfinished the iterations of that epoch whose loss was finite; there may be none
     */
    default void diverged(IterationLosses unfinished) {}

    /** Whether training shall end after this iteration. Asked after every iteration: must be quick. */
    boolean stopRequested();
}
