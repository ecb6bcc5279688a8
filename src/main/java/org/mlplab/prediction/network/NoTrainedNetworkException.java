package org.mlplab.prediction.network;

import org.mlplab.experiment.ExperimentState;

/** The experiment has no trained network that could be asked; the message says why. */
public class NoTrainedNetworkException extends RuntimeException {

    private final ExperimentState state;

    private NoTrainedNetworkException(ExperimentState state, String message) {
        super(message);
        this.state = state;
    }

    static NoTrainedNetworkException in(long id, ExperimentState state) {
        return new NoTrainedNetworkException(
                state, "experiment %d is %s and has no trained network".formatted(id, state));
    }

    static NoTrainedNetworkException dropped(long id, ExperimentState state) {
        return new NoTrainedNetworkException(
                state, "the trained network of experiment %d was not kept; train it again with /rerun".formatted(id));
    }

    static NoTrainedNetworkException ofOtherData(long id, ExperimentState state, String dataset) {
        return new NoTrainedNetworkException(
                state,
                "experiment %d was trained on a data set %s with other contents than the one of this name now"
                        .formatted(id, dataset));
    }

    public ExperimentState state() {
        return state;
    }
}
