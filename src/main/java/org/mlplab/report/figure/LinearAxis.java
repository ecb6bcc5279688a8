package org.mlplab.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Equal steps.
 *
 * @param low where the axis begins
 * @param high where it ends
 * @param firstTick no tick stands below this value
 * @param lastTick no tick stands above it
 * @param finestStep ticks are at least so far apart
 */
record LinearAxis(double low, double high, double firstTick, double lastTick, double finestStep) implements PanelAxis {

    private static final double MARGIN = 0.04;
    private static final double EPOCH_MARGIN = 0.02;
    private static final double LARGEST_WRITTEN_OUT = 1e5;
    private static final MathContext LABEL_DIGITS = new MathContext(4);

    /** Whole numbers. */
    static LinearAxis epochs(int first, int last) {
        double margin = last > first ? EPOCH_MARGIN * (last - first) : 0.5;
        return new LinearAxis(first - margin, last + margin, first, last, 1);
    }

    /** All from {@code min} to {@code max} and a little room, but a range of {@code narrowest} at least. */
    static LinearAxis around(double min, double max, double narrowest) {
        double half = Math.max(max / 2 - min / 2, narrowest / 2) * (1 + 2 * MARGIN);
        double middle = min / 2 + max / 2;
        return new LinearAxis(middle - half, middle + half, middle - half, middle + half, 0);
    }

    /** The same, with ticks only from {@code first} to {@code last}. */
    LinearAxis withTicks(double first, double last) {
        return new LinearAxis(low, high, Math.max(firstTick, first), Math.min(lastTick, last), finestStep);
    }

    @Override
    public double fraction(double value) {
        return (value - low) / (high - low);
    }

    @Override
    public List<Tick> ticks(int most) {
        double step = Math.max(roundedUp((high - low) / most), finestStep);
        double slack = step * 1e-6;
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        List<Tick> ticks = new ArrayList<>();
        for (double k = Math.ceil((firstTick - slack) / step); k * step <= lastTick + slack; k++) {
            ticks.add(new Tick(k * step, label(k * step, decimals)));
        }
        return ticks;
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static double roundedUp(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double leading = step / power;
        return power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    }

    private String label(double value, int decimals) {
        if (Math.max(Math.abs(low), Math.abs(high)) < LARGEST_WRITTEN_OUT) {
            // The sum turns a negative zero into zero.
            return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
        }
        return value == 0
                ? "0"
                : new BigDecimal(value)
                        .round(LABEL_DIGITS)
                        .stripTrailingZeros()
                        .toString()
                        .replace("E+", "e");
    }
}
