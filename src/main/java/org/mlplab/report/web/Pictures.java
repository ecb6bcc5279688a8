package org.mlplab.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.metrics.EpochSamples;
import org.mlplab.report.figure.LearningCurves;
import org.mlplab.report.figure.PictureSize;
import org.mlplab.report.weights.FirstLayers;
import org.mlplab.report.weights.FirstLayers.FirstLayer;
import org.springframework.stereotype.Component;

/** Draws what is stored of an experiment. */
@Component
public class Pictures {

    /** Of a curve: more cannot be told apart in the widest picture. */
    private static final int INTERVALS = 1000;

    private final EpochSamples epochs;
    private final FirstLayers layers;

    Pictures(EpochSamples epochs, FirstLayers layers) {
        this.epochs = epochs;
        this.layers = layers;
    }

    /** Of an experiment of which an epoch has ended. */
    byte[] learningCurves(ExperimentView experiment, String title, PictureSize size) {
        return LearningCurves.png(
                title, epochs.of(List.of(experiment.id()), INTERVALS).getOrDefault(experiment.id(), List.of()), size);
    }

    /**
     * Of an experiment that SUCCEEDED.
     *
     * @throws NothingToDrawException if its parameters were dropped or its data set is no longer known
     */
    byte[] weights(ExperimentView experiment, boolean sorted, int limit, @Nullable Integer scale) {
        FirstLayer layer = layers.of(experiment)
                .orElseThrow(() -> new NothingToDrawException(
                        "the trained parameters of experiment %2$d were dropped, or its data set %1$s is no longer known"
                                .formatted(experiment.readSpec().dataset().name(), experiment.id())));
        return layer.png(sorted, limit, scale);
    }

    /**
     * As they were after an epoch.
     *
     * @throws NothingToDrawException if they were not kept then
     */
    byte[] weightsAfter(
            ExperimentView experiment,
            int epoch,
            WeightRange range,
            boolean sorted,
            int limit,
            @Nullable Integer scale) {
        return layers.of(experiment, epoch, range == WeightRange.RUN)
                .orElseThrow(() -> new NothingToDrawException(
                        "the weights of experiment %d after epoch %d were not kept".formatted(experiment.id(), epoch)))
                .png(sorted, limit, scale);
    }
}
