package org.mlplab.experiment.diagnosis;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;

/**
 * The training losses of the first epoch's iterations, also where that one diverged, in a nutshell.
 *
 * @param iterations how many there are
 * @param highest 0 where there is none
 * @param lateMedian of the last quarter; of some 65,000 at even distances where that has more. NaN where there is none
 */
public record FirstLosses(long iterations, double highest, double lateMedian) {

    private static final int LATE = 1 << 16;

    /**
     * Of losses in single precision.
     *
     * @param losses of all {@code iterations}, in order
     */
    public static FirstLosses of(long iterations, DoubleStream losses) {
        long lateFrom = iterations * 3 / 4;
        long step = Math.max(1, (iterations - lateFrom + LATE - 1) / LATE);
        double[] late = new double[(int) ((iterations - lateFrom + step - 1) / step)];
        double highest = 0;
        PrimitiveIterator.OfDouble each = losses.iterator();
        for (long i = 0; each.hasNext(); i++) {
            double loss = each.nextDouble();
            highest = i == 0 ? loss : Math.max(highest, loss);
            if (i >= lateFrom && (i - lateFrom) % step == 0) {
                late[(int) ((i - lateFrom) / step)] = loss;
            }
        }
        Arrays.sort(late);
        return new FirstLosses(
                iterations,
                SinglePrecision.asShown(highest),
                late.length == 0 ? Double.NaN : SinglePrecision.asShown(late[late.length / 2]));
    }
}
