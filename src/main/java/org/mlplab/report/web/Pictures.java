package org.mlplab.report.web;

import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.report.FirstLayers;
import org.mlplab.report.FirstLayers.FirstLayer;
import org.mlplab.report.LearningCurves;
import org.mlplab.report.PictureSize;
import org.mlplab.report.WeightTiles;
import org.springframework.stereotype.Component;

/** Draws what is stored of an experiment. */
@Component
class Pictures {

    private final Experiments experiments;
    private final FirstLayers layers;

    Pictures(Experiments experiments, FirstLayers layers) {
        this.experiments = experiments;
        this.layers = layers;
    }

    /** Of an experiment of which an epoch has ended. */
    byte[] learningCurves(ExperimentView experiment, String title, PictureSize size) {
        return LearningCurves.png(title, experiments.curve(experiment.id()), size);
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
