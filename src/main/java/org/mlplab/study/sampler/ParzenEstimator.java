package org.mlplab.study.sampler;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlplab.study.space.Interval;
import tools.jackson.databind.JsonNode;

/**
 * An equal mixture of Gaussians cut off at the ends of the axis: one at each observation and a wide one in the middle,
 * the prior. Each is as wide as the greater of the distances to its left and right neighbour, within
 * [1 / min(100, n + 1), 1] of the axis's length for n observations (Bergstra et al. 2011, section 4.2). All is in places
 * of the axis, so that a logarithmic axis has its Gaussians in the logarithm.
 *
 * <p>The ends of the axis are neighbours of a single observation alone, as in Optuna: always counted, they make the
 * outer Gaussians of a narrow cluster almost as wide as the axis, and the search hardly better than random.
 *
 * @param kernels the prior last
 */
record ParzenEstimator(Interval axis, List<TruncatedGaussian> kernels) implements DensityEstimator {

    private static final TruncatedGaussian PRIOR = new TruncatedGaussian(0.5, 1);

    ParzenEstimator {
        kernels = List.copyOf(kernels);
    }

    static ParzenEstimator of(Interval axis, List<JsonNode> observed) {
        double[] places = observed.stream()
                .mapToDouble(value -> place(axis, value))
                .sorted()
                .toArray();
        int n = places.length;
        double least = 1 / Math.min(100.0, n + 1);
        List<TruncatedGaussian> kernels = new ArrayList<>(n + 1);
        for (int i = 0; i < n; i++) {
            double left = i > 0 ? places[i - 1] : n > 1 ? places[i] : 0;
            double right = i < n - 1 ? places[i + 1] : n > 1 ? places[i] : 1;
            double width = Math.max(places[i] - left, right - places[i]);
            kernels.add(new TruncatedGaussian(places[i], Math.max(least, width)));
        }
        kernels.add(PRIOR);
        return new ParzenEstimator(axis, kernels);
    }

    @Override
    public JsonNode draw(RandomGenerator random) {
        return axis.at(kernels.get(random.nextInt(kernels.size())).draw(random));
    }

    @Override
    public double logDensity(JsonNode value) {
        double x = place(axis, value);
        double sum = 0;
        for (TruncatedGaussian kernel : kernels) {
            sum += kernel.density(x);
        }
        return Math.log(sum / kernels.size());
    }

    private static double place(Interval axis, JsonNode value) {
        return Math.max(0, Math.min(1, axis.place(value)));
    }
}
