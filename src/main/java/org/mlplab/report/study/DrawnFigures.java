package org.mlplab.report.study;

import java.util.List;
import java.util.Optional;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.report.FirstLayers;
import org.mlplab.report.NamedCurves;
import org.mlplab.report.PictureSize;
import org.mlplab.report.StudyCurves;
import org.mlplab.report.WeightTiles;
import org.springframework.stereotype.Component;

/** Draws a report's pictures from what is stored. */
@Component
class DrawnFigures implements Figures {

    private static final PictureSize CURVES = new PictureSize(1000, 600);
    private static final int MOST_TILES = 100;
    /** Of a row of values, which are no picture, nothing can be seen. */
    private static final int LEAST_SIDE = 4;

    private final Experiments experiments;
    private final FirstLayers layers;

    DrawnFigures(Experiments experiments, FirstLayers layers) {
        this.experiments = experiments;
        this.layers = layers;
    }

    @Override
    public Optional<byte[]> learningCurves(List<Curve> curves) {
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        List<NamedCurves> named = curves.stream()
                .map(curve -> new NamedCurves("trial " + curve.trial(), curve.epochs()))
                .toList();
        return Optional.of(StudyCurves.png("", named, List.of(), CURVES));
    }

    @Override
    public Optional<byte[]> firstLayerWeights(long experimentId) {
        return layers.of(experiments.get(experimentId))
                .filter(layer -> layer.shape().height() >= LEAST_SIDE)
                .map(layer -> WeightTiles.png(layer.weights(), layer.shape(), layer.units(), true, MOST_TILES, null));
    }
}
