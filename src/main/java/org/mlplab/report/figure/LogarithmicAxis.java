package org.mlplab.report.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Equal ratios.
 *
 * @param low decimal logarithm of the value where the axis begins
 * @param high decimal logarithm of the value where it ends
 */
record LogarithmicAxis(double low, double high) implements PanelAxis {

    private static final double MARGIN = 0.04;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** All from {@code min} to {@code max}, positive and different, and a little room. */
    static LogarithmicAxis around(double min, double max) {
        double margin = MARGIN * (Math.log10(max) - Math.log10(min));
        return new LogarithmicAxis(Math.log10(min) - margin, Math.log10(max) + margin);
    }

    @Override
    public double fraction(double value) {
        return (Math.log10(value) - low) / (high - low);
    }

    @Override
    public List<Tick> ticks(int most) {
        int step = (int) Math.max(1, Math.ceil((high - low) / most));
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = step * (int) Math.ceil(low / step); exponent <= high; exponent += step) {
            ticks.add(new Tick(Math.pow(10, exponent), "10" + superscript(exponent)));
        }
        return ticks;
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }
}
