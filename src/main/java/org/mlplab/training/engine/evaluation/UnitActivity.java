package org.mlplab.training.engine.evaluation;

import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.matrix.RowAccess;

/** What the units of one layer answered to a number of examples, as sums, so that pieces can be put together. */
public final class UnitActivity {

    private final double[] sums;
    private final double[] squares;
    private final boolean[] active;
    private int examples;

    UnitActivity(int units) {
        this.sums = new double[units];
        this.squares = new double[units];
        this.active = new boolean[units];
    }

    /** One example a row, one unit a column. */
    void add(NativeMatrix activations) {
        RowAccess rows = RowAccess.of(activations);
        double[] row = new double[sums.length];
        for (int i = 0; i < activations.rows(); i++) {
            rows.read(i, row);
            for (int unit = 0; unit < row.length; unit++) {
                sums[unit] += row[unit];
                squares[unit] += row[unit] * row[unit];
                active[unit] |= row[unit] > 0;
            }
        }
        examples += activations.rows();
    }

    void add(UnitActivity other) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += other.sums[unit];
            squares[unit] += other.squares[unit];
            active[unit] |= other.active[unit];
        }
        examples += other.examples;
    }

    public int units() {
        return sums.length;
    }

    public int examples() {
        return examples;
    }

    /** How a unit's activation differs from example to example: the root of the units' mean variance. */
    public double standardDeviation() {
        double variance = 0;
        for (int unit = 0; unit < sums.length; unit++) {
            double mean = sums[unit] / examples;
            // Rounding may put a unit that answers all examples alike just below zero.
            variance += Math.max(squares[unit] / examples - mean * mean, 0);
        }
        return Math.sqrt(variance / sums.length);
    }

    /** Units above zero for no example. */
    public int silentUnits() {
        int silent = 0;
        for (boolean each : active) {
            silent += each ? 0 : 1;
        }
        return silent;
    }
}
