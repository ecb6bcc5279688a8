package org.mlplab.dataset;

import java.util.Arrays;
import org.mlplab.spec.Preprocessing;

/**
 * Preprocessing as one affine map of every input: x′ = (x − {@code shift}) · {@code scale}.
 *
 * @param shift per input, in raw units
 * @param scale per input, dimensionless
 */
public record AffinePreprocessing(float[] shift, float[] scale) {

    /** Half of the range of a byte: maps 0 to −1 and 255 to 1. */
    private static final float HALF_RANGE = 127.5f;

    /**
     * The map of one kind of preprocessing. Bytes are scaled from 0 to 255, numbers from the least to the largest of each
     * input in {@code train}. Means and standard deviations (of the population: divided by N) are those
     * of {@code train}, of bytes from exact integer sums; an input that never varies is shifted and not scaled.
     *
     * @param train the training split, at least one example where statistics are needed
     */
    public static AffinePreprocessing of(Preprocessing preprocessing, Examples train) {
        int inputs = train.shape().inputs();
        return switch (preprocessing) {
            case NONE -> new AffinePreprocessing(filled(inputs, 0), filled(inputs, 1));
            case SCALE_MINUS_ONE_TO_ONE -> {
                if (!train.hasNumbers()) {
                    yield new AffinePreprocessing(filled(inputs, HALF_RANGE), filled(inputs, 1 / HALF_RANGE));
                }
                InputMoments moments = InputMoments.over(train);
                yield new AffinePreprocessing(moments.centres(), moments.inverseHalfRanges());
            }
            case SUBTRACT_MEAN_IMAGE ->
                new AffinePreprocessing(train.statistics().means(), filled(inputs, 1));
            case STANDARDIZE -> {
                InputStatistics statistics = train.statistics();
                yield new AffinePreprocessing(statistics.means(), statistics.inverseStandardDeviations());
            }
        };
    }

    private static float[] filled(int length, float value) {
        float[] array = new float[length];
        Arrays.fill(array, value);
        return array;
    }
}
