package org.mlplab.training;

import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Splits;
import org.mlplab.spec.ExperimentSpec;
import org.springframework.stereotype.Component;

/** Trains one network from one spec. */
@Component
public class Trainer {

    /**
     * Trains on the calling thread until the budget is used, early stopping ends it, the loss is no longer finite or
     * the observer asks to stop.
     *
     * @param threads that train the network, the calling one included
     */
    public TrainingOutcome train(ExperimentSpec spec, Dataset dataset, int threads, TrainingObserver observer) {
        Splits splits = dataset.split(spec.dataset().splitSizes());
        var preprocessing = AffinePreprocessing.of(spec.dataset().preprocessing(), splits.train());
        try (var network =
                new TrainableNetwork(spec, dataset.classNames().size(), splits.train(), preprocessing, threads)) {
            return new TrainingLoop(spec, splits, network, observer).run();
        }
    }
}
