package org.mlplab.prediction.mistake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.Examples;
import org.mlplab.training.prediction.Predictor;

/**
 * What a network makes of a split.
 *
 * @param examples of the split
 * @param confusionMatrix examples by label (row) and prediction (column)
 * @param mistakes the most confident first
 */
public record ClassifiedSplit(int examples, int[][] confusionMatrix, List<Mistake> mistakes) {

    private static final int BYTES_PER_MISTAKE = 48;

    static ClassifiedSplit of(Predictor predictor, Examples split, int classes) {
        int[][] confusion = new int[classes][classes];
        List<Mistake> mistakes = new ArrayList<>();
        predictor.predict(split, (row, predicted, probabilities) -> {
            int actual = split.label(row);
            confusion[actual][predicted]++;
            if (predicted != actual) {
                mistakes.add(new Mistake(row, actual, predicted, probabilities[predicted], probabilities[actual]));
            }
        });
        mistakes.sort(Mistake.MOST_CONFIDENT_FIRST);
        return new ClassifiedSplit(split.size(), confusion, List.copyOf(mistakes));
    }

    /** Fraction of the split that is classified correctly, 0 to 1. */
    public double accuracy() {
        return (double) (examples - mistakes.size()) / examples;
    }

    /**
     * Mistakes of one kind.
     *
     * @param actual label; null for any
     * @param predicted label; null for any
     */
    public List<Mistake> mistakes(@Nullable Integer actual, @Nullable Integer predicted) {
        return mistakes.stream()
                .filter(mistake -> actual == null || actual == mistake.actual())
                .filter(mistake -> predicted == null || predicted == mistake.predicted())
                .toList();
    }

    /** Memory that it takes, about. */
    long bytes() {
        return (long) BYTES_PER_MISTAKE * mistakes.size()
                + (long) Integer.BYTES * confusionMatrix.length * confusionMatrix.length;
    }
}
