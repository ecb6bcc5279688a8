package org.mlplab.report.study.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.Dimension;
import org.mlplab.study.TrialView;
import tools.jackson.databind.JsonNode;

/**
 * How much each axis of a space alone decides how good a trial is.
 *
 * @param epoch after which trials are compared; null: each at its end
 * @param trials number of trials that are compared
 * @param comparable number of trials from which they are drawn
 * @param shares of the objective's variance, 0 to 1, by JSON pointer; empty where there are too few trials
 */
public record Importance(@Nullable Integer epoch, int trials, int comparable, Map<String, OptionalDouble> shares) {

    public static Importance of(
            Map<String, Dimension> space, List<TrialView> trials, int comparable, ComparableValues scores) {
        List<TrialView> compared = trials.stream()
                .filter(trial -> scores.values().containsKey(trial.number()))
                .toList();
        Map<String, OptionalDouble> shares = new LinkedHashMap<>();
        space.forEach((pointer, dimension) -> shares.put(pointer, share(pointer, dimension, compared, scores)));
        return new Importance(scores.epoch(), compared.size(), comparable, shares);
    }

    private static OptionalDouble share(
            String pointer, Dimension dimension, List<TrialView> compared, ComparableValues scores) {
        List<JsonNode> values = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        for (TrialView trial : compared) {
            JsonNode value = trial.values().get(pointer);
            Double score = scores.values().get(trial.number());
            if (value != null && score != null) {
                values.add(value);
                known.add(score);
            }
        }
        return CorrelationRatio.adjusted(
                Grouping.of(dimension, values),
                known.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
