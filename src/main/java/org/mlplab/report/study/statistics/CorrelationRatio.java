package org.mlplab.report.study.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much of the variance of a score its grouping explains: ε² (Kelley 1935), which is Pearson's correlation ratio η²,
 * the first-order effect of an analysis of variance, less what groups of so few members explain by chance.
 */
final class CorrelationRatio {

    private CorrelationRatio() {}

    /**
     * 1 − (SSE / (n − k)) / (SST / (n − 1)) for n scores in k groups, 0 to 1: what chance alone makes negative is 0.
     * Empty where n − k is less than 2, and where all scores are the same.
     *
     * @param groups to which each score belongs, as many as there are scores
     * @param scores finite
     */
    static OptionalDouble adjusted(List<?> groups, double[] scores) {
        Map<Object, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            double[] sum = sums.computeIfAbsent(groups.get(i), group -> new double[2]);
            sum[0] += scores[i];
            sum[1]++;
        }
        int freedom = scores.length - sums.size();
        if (freedom < 2 || Arrays.stream(scores).distinct().count() < 2) {
            return OptionalDouble.empty();
        }
        double mean = Arrays.stream(scores).average().orElseThrow();
        double within = 0;
        double total = 0;
        for (int i = 0; i < scores.length; i++) {
            double[] sum = sums.getOrDefault(groups.get(i), new double[] {0, 1});
            within += square(scores[i] - sum[0] / sum[1]);
            total += square(scores[i] - mean);
        }
        double share = 1 - (within / freedom) / (total / (scores.length - 1));
        return OptionalDouble.of(Math.max(0, Math.min(1, share)));
    }

    private static double square(double x) {
        return x * x;
    }
}
