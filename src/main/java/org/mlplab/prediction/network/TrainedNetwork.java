package org.mlplab.prediction.network;

import java.util.List;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.training.memory.FreeMemory;
import org.mlplab.training.prediction.Predictor;

/**
 * The network of an experiment that SUCCEEDED, with the parameters that its selection rule names.
 *
 * @param experiment when the network was read; what never changes of it holds now
 * @param classNames by label
 * @param layout of what it reads
 * @param memory given back when the network is closed
 */
public record TrainedNetwork(
        ExperimentView experiment,
        List<String> classNames,
        InputLayout layout,
        Predictor predictor,
        FreeMemory.Lease memory) {

    void close() {
        predictor.close();
        memory.close();
    }
}
