package org.mlplab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlplab.experiment.metrics.EpochMetrics;

/** Loss and accuracy of one experiment over its epochs: training dashed, validation solid, the best epoch in a ring. */
public final class LearningCurves {

    private static final Pen TRAINING = Pen.training(Palette.BLUE);
    private static final Pen VALIDATION = Pen.validation(Palette.VERMILION);

    private LearningCurves() {}

    /**
     * The figure as PNG: two panels, side by side where the picture is wide enough.
     *
     * @param title above it; none where it is blank
     * @param epochs in order, at least one; metrics that are not finite leave gaps
     * @throws IllegalArgumentException if there is no epoch
     */
    public static byte[] png(String title, List<EpochMetrics> epochs, PictureSize size) {
        if (epochs.isEmpty()) {
            throw new IllegalArgumentException("there is no curve without an epoch");
        }
        // Dashes over the whole line: where both are the same, both are seen.
        List<Curve> losses = List.of(
                Curve.of(epochs, EpochMetrics::validationLoss, VALIDATION),
                Curve.of(epochs, EpochMetrics::trainingLoss, TRAINING));
        List<Curve> accuracies = List.of(
                Curve.of(epochs, EpochMetrics::validationAccuracy, VALIDATION),
                Curve.of(epochs, EpochMetrics::trainingAccuracy, TRAINING));
        List<Legend.Entry> legend = new ArrayList<>(
                List.of(Legend.Entry.line("training", TRAINING), Legend.Entry.line("validation", VALIDATION)));
        List<Panel.Ring> lossRing = new ArrayList<>();
        List<Panel.Ring> accuracyRing = new ArrayList<>();
        best(epochs).ifPresent(best -> {
            lossRing.add(new Panel.Ring(best.epoch(), best.validationLoss(), VALIDATION.color()));
            accuracyRing.add(new Panel.Ring(best.epoch(), best.validationAccuracy(), VALIDATION.color()));
            legend.add(Legend.Entry.ring(
                    String.format(
                            Locale.ROOT,
                            "best epoch: %d, validation accuracy %.3f",
                            best.epoch(),
                            best.validationAccuracy()),
                    VALIDATION.color()));
        });
        List<Panel> panels = List.of(
                new Panel("loss (nats)", Axes.epochs(losses), Axes.losses(losses), losses, lossRing),
                new Panel("accuracy", Axes.epochs(losses), Axes.accuracies(accuracies), accuracies, accuracyRing));
        return new Figure(title, new Legend(legend), panels).png(size);
    }

    /** The earliest of equals. */
    private static Optional<EpochMetrics> best(List<EpochMetrics> epochs) {
        return epochs.stream()
                .filter(each -> Double.isFinite(each.validationAccuracy()))
                .max(Comparator.comparingDouble(EpochMetrics::validationAccuracy)
                        .thenComparing(EpochMetrics::epoch, Comparator.reverseOrder()));
    }
}
