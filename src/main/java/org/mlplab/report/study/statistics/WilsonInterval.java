package org.mlplab.report.study.statistics;

/**
 * Confidence interval of a fraction (Wilson 1927): unlike the normal approximation it stays within 0 to 1 and holds for
 * few examples and for fractions near the ends.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record WilsonInterval(double low, double high) {

    // 97.5 % quantile of the standard normal distribution
    private static final double Z = 1.959963984540054;

    /**
     * The 95 % interval.
     *
     * @param fraction of the examples, 0 to 1
     * @param examples at least 1
     */
    public static WilsonInterval of(double fraction, int examples) {
        double z2 = Z * Z / examples;
        double centre = (fraction + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(fraction * (1 - fraction) / examples + z2 / (4 * examples));
        return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
