package org.mlplab.study.sampler;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.mlplab.study.space.Axis;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;
import tools.jackson.databind.JsonNode;

/**
 * Where trials were good, and where not, for each axis by itself.
 *
 * @param axes by JSON pointer, in the order of the space
 */
record TpeModel(Map<String, Densities> axes) {

    private static final double GAMMA = 0.1;
    private static final int MOST_GOOD = 25;

    /**
     * The densities of one axis.
     *
     * @param l(x) of the good trials
     * @param g(x) of all others
     */
    record Densities(DensityEstimator l, DensityEstimator g) {

        /** The one of so many values drawn from l(x) for which l(x)/g(x), and so the expected improvement, is greatest. */
        JsonNode choose(RandomGenerator random, int candidates) {
            return Stream.generate(() -> l.draw(random))
                    .limit(candidates)
                    .max(Comparator.comparingDouble(x -> l.logDensity(x) - g.logDensity(x)))
                    .orElseThrow();
        }
    }

    /**
     * Takes the best ⌈0.1 n⌉ of n trials with a score for good, 25 at most, and all others for bad: also those that were
     * lost, and those that run, so that trials in parallel do not crowd.
     */
    static TpeModel of(SearchSpace space, List<TrialSnapshot> trials) {
        List<TrialSnapshot> bestFirst = trials.stream()
                .sorted(Comparator.comparingDouble(TpeModel::score).reversed())
                .toList();
        long scored = trials.stream().filter(TpeModel::hasScore).count();
        int good = (int) Math.min(Math.ceil(GAMMA * scored), MOST_GOOD);
        Map<String, Densities> axes = new LinkedHashMap<>();
        for (Map.Entry<String, Axis> axis : space.axes().entrySet()) {
            List<JsonNode> values = bestFirst.stream()
                    .map(trial -> Objects.requireNonNull(trial.point().values().get(axis.getKey())))
                    .toList();
            axes.put(
                    axis.getKey(),
                    new Densities(
                            DensityEstimator.of(axis.getValue(), values.subList(0, good)),
                            DensityEstimator.of(axis.getValue(), values.subList(good, values.size()))));
        }
        return new TpeModel(axes);
    }

    Point choose(RandomGenerator random, int candidates) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        axes.forEach((pointer, densities) -> values.put(pointer, densities.choose(random, candidates)));
        return new Point(values);
    }

    static boolean hasScore(TrialSnapshot trial) {
        return score(trial) > Double.NEGATIVE_INFINITY;
    }

    private static double score(TrialSnapshot trial) {
        boolean pruned = trial.standing() == TrialSnapshot.Standing.PRUNED
                && !trial.scores().isEmpty();
        if (pruned) {
            return trial.scores().get(trial.scores().size() - 1);
        }
        return trial.standing() == TrialSnapshot.Standing.FINISHED && trial.score() != null
                ? trial.score()
                : Double.NEGATIVE_INFINITY;
    }
}
