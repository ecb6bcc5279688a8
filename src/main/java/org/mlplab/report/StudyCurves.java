package org.mlplab.report;

import java.util.ArrayList;
import java.util.List;
import org.mlplab.experiment.metrics.EpochMetrics;

/** Accuracies of several experiments over their epochs, in one panel. */
public final class StudyCurves {

    /** More colours are not told apart. */
    public static final int MOST_LABELLED = Palette.SERIES.size();

    private static final Pen OTHER = new Pen(Palette.BACKGROUND_CURVE, 1.2f, false);

    private StudyCurves() {}

    /**
     * The figure as PNG. Of each labelled experiment the validation accuracy is solid and the training accuracy dashed in
     * the same colour; of the others the validation accuracy is grey, below these.
     *
     * @param title above it; none where it is blank
     * @param labelled at most {@link #MOST_LABELLED}, the first one uppermost
     * @param others each one's epochs in order; may be empty
     * @throws IllegalArgumentException if too many are labelled, or if none of all has an epoch
     */
    public static byte[] png(
            String title, List<NamedCurves> labelled, List<List<EpochMetrics>> others, PictureSize size) {
        if (labelled.size() > MOST_LABELLED) {
            throw new IllegalArgumentException(
                    "%d curves are more than %d colours".formatted(labelled.size(), MOST_LABELLED));
        }
        List<Curve> curves = new ArrayList<>();
        List<Legend.Entry> legend = new ArrayList<>();
        others.forEach(each -> curves.add(Curve.of(each, EpochMetrics::validationAccuracy, OTHER)));
        for (int i = labelled.size() - 1; i >= 0; i--) {
            NamedCurves each = labelled.get(i);
            Pen training = Pen.training(Palette.SERIES.get(i));
            Pen validation = Pen.validation(Palette.SERIES.get(i));
            curves.add(Curve.of(each.epochs(), EpochMetrics::validationAccuracy, validation));
            curves.add(Curve.of(each.epochs(), EpochMetrics::trainingAccuracy, training));
            legend.add(0, Legend.Entry.line(each.label(), validation));
        }
        if (curves.stream().allMatch(each -> each.epochs().length == 0)) {
            throw new IllegalArgumentException("there is no curve without an epoch");
        }
        legend.add(Legend.Entry.line("validation", Pen.validation(Palette.AXIS)));
        legend.add(Legend.Entry.line("training", Pen.training(Palette.AXIS)));
        if (!others.isEmpty()) {
            legend.add(Legend.Entry.line("others, validation", OTHER));
        }
        Panel panel = new Panel("accuracy", Axes.epochs(curves), Axes.accuracies(curves), curves, List.of());
        return new Figure(title, new Legend(legend), List.of(panel)).png(size);
    }
}
