package org.mlplab.study.sampler;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mlplab.study.space.Choice;
import tools.jackson.databind.JsonNode;

/**
 * Probabilities proportional to how often each value was observed, and 1 more for the prior (Bergstra et al. 2011,
 * section 4.2).
 *
 * @param probabilities of the values of {@code axis}, in their order
 */
record CategoricalEstimator(Choice axis, List<Double> probabilities) implements DensityEstimator {

    CategoricalEstimator {
        probabilities = List.copyOf(probabilities);
    }

    static CategoricalEstimator of(Choice axis, List<JsonNode> observed) {
        double total = axis.values().size() + observed.size();
        return new CategoricalEstimator(
                axis,
                axis.values().stream()
                        .map(value ->
                                (1 + observed.stream().filter(value::equals).count()) / total)
                        .toList());
    }

    @Override
    public JsonNode draw(RandomGenerator random) {
        double rest = random.nextDouble();
        int last = probabilities.size() - 1;
        for (int i = 0; i < last; i++) {
            rest -= probabilities.get(i);
            if (rest < 0) {
                return axis.values().get(i);
            }
        }
        return axis.values().get(last);
    }

    @Override
    public double logDensity(JsonNode value) {
        return Math.log(probabilities.get(axis.values().indexOf(value)));
    }
}
