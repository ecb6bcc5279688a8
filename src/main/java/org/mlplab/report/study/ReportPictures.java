package org.mlplab.report.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlplab.report.figure.NamedCurves;
import org.mlplab.report.figure.PictureSize;
import org.mlplab.report.figure.StudyCurves;
import org.mlplab.report.study.StudySnapshot.TrainedLayer;
import org.mlplab.report.study.wording.Numbers;
import org.mlplab.report.weights.FirstLayers.FirstLayer;
import org.mlplab.report.weights.WeightTiles;

/** Draws a report's pictures. */
final class ReportPictures {

    private static final PictureSize CURVES = new PictureSize(1000, 600);
    private static final int MOST_TILES = 100;

    /** In pixels: weights of inputs that are a row of values show nothing as a picture. */
    private static final int LEAST_SIDE = 4;

    private ReportPictures() {}

    /**
     * Training and validation accuracy by epoch, one pair of lines a curve; empty if there is none.
     *
     * @param trials number of trials in the study
     */
    static Optional<Picture> learningCurves(List<TrialCurve> curves, int trials) {
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        List<NamedCurves> named = curves.stream()
                .map(curve -> new NamedCurves("trial " + curve.trial(), curve.epochs()))
                .toList();
        String numbers =
                curves.stream().map(curve -> String.valueOf(curve.trial())).collect(Collectors.joining(", "));
        String caption = "Training and validation accuracy by epoch of the best %s: %s."
                .formatted(Numbers.countOf(curves.size(), trials, "trial"), numbers);
        return Optional.of(new Picture(StudyCurves.png("", named, List.of(), CURVES), caption));
    }

    /** The first layer's weights as tiles; empty where inputs are no pictures. */
    static Optional<Picture> weights(TrainedLayer trained) {
        FirstLayer layer = trained.layer();
        if (layer.shape().height() < LEAST_SIDE) {
            return Optional.empty();
        }
        return Optional.of(new Picture(
                WeightTiles.png(layer.weights(), layer.shape(), layer.units(), true, MOST_TILES, null),
                "First-layer weights of %s, number %d.".formatted(trained.which(), trained.trial())));
    }
}
