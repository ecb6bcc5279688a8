package org.mlplab.training;

import org.mlplab.spec.Selection;
import org.mlplab.training.network.TrainableNetwork;
import org.mlplab.training.result.EpochResult;

/** Keeps the parameters of the epoch with the highest validation accuracy, the earliest of equals, where selection wants them. */
final class BestEpoch {

    private static final float[] NONE = {};

    private final boolean wanted;
    private State state = new State(-1, NONE);

    /**
     * What is kept so far.
     *
     * @param accuracy of the best epoch on the validation split; negative before the first epoch
     * @param parameters empty where there are none to keep
     */
    record State(double accuracy, float[] parameters) {}

    BestEpoch(Selection selection) {
        this.wanted = selection == Selection.BEST_VALIDATION;
    }

    void offer(EpochResult result, TrainableNetwork network) {
        if (wanted && result.validation().accuracy() > state.accuracy) {
            state = new State(result.validation().accuracy(), network.parameters());
        }
    }

    /** Gives the network the parameters that selection names. */
    void select(TrainableNetwork network) {
        if (state.parameters.length > 0) {
            network.setParameters(state.parameters);
        }
    }

    State state() {
        return state;
    }

    void restore(State earlier) {
        state = earlier;
    }
}
