package org.mlplab.training;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Keeps the parameters of the epoch with the highest validation accuracy, the earliest of equals. */
final class BestEpoch {

    private double accuracy = -1;
    private @Nullable INDArray parameters;

    void offer(EpochResult result, TrainableNetwork network) {
        if (result.validation().accuracy() > accuracy) {
            accuracy = result.validation().accuracy();
            parameters = network.parameters().dup();
        }
    }

    void restore(TrainableNetwork network) {
        if (parameters != null) {
            network.parameters().assign(parameters);
        }
    }
}
