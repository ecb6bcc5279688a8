package org.mlplab.export.model;

import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;

/** There is no trained network to export, or not in that format. */
class NoTrainedNetworkException extends RuntimeException {

    private final ExperimentState state;

    NoTrainedNetworkException(ExperimentView experiment, String message) {
        super(message);
        this.state = experiment.state();
    }

    ExperimentState state() {
        return state;
    }
}
