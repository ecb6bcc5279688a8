package org.mlplab.report.web;

import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Experiments;
import org.mlplab.report.figure.LearningCurves;
import org.mlplab.report.figure.PictureSize;
import org.mlplab.report.weights.FirstLayers;
import org.mlplab.report.weights.FirstLayers.FirstLayer;
import org.mlplab.report.weights.WeightTiles;
import org.springframework.stereotype.Component;

/** Draws what is stored of an experiment. */
@Component
public class Pictures {

    private final Experiments experiments;
    private final FirstLayers layers;

    Pictures(Experiments experiments, FirstLayers layers) {
        this.experiments = experiments;
        this.layers = layers;
    }

    /** Of an experiment of which an epoch has ended. */
    byte[] learningCurves(ExperimentView experiment, String title, PictureSize size) {
        return LearningCurves.png(title, experiments.epochs(experiment.id(), 0), size);
    }

    /**
     * Of an experiment that SUCCEEDED.
     *
     * @throws NothingToDrawException if its data set is no longer known
     */
    byte[] weights(ExperimentView experiment, boolean sorted, int limit, @Nullable Integer scale) {
        FirstLayer layer = layers.of(experiment)
                .orElseThrow(() -> new NothingToDrawException("the data set %s of experiment %d is no longer known"
                        .formatted(experiment.spec().dataset().name(), experiment.id())));
        return WeightTiles.png(layer.weights(), layer.shape(), layer.units(), sorted, limit, scale);
    }
}
