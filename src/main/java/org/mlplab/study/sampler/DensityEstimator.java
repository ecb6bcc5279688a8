package org.mlplab.study.sampler;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mlplab.study.space.Axis;
import org.mlplab.study.space.Choice;
import org.mlplab.study.space.Interval;
import tools.jackson.databind.JsonNode;

/** A probability density over one axis, estimated from values that were observed on it. */
sealed interface DensityEstimator permits CategoricalEstimator, ParzenEstimator {

    static DensityEstimator of(Axis axis, List<JsonNode> observed) {
        return axis instanceof Interval interval
                ? ParzenEstimator.of(interval, observed)
                : CategoricalEstimator.of((Choice) axis, observed);
    }

    JsonNode draw(RandomGenerator random);

    /** Natural logarithm of the density at a value of the axis; always finite. */
    double logDensity(JsonNode value);
}
