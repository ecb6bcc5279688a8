package org.mlplab.experiment.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Small pictures of validation accuracy for a list: some epochs of each experiment, each found by its key. */
@Component
class Curves {

    private final JdbcTemplate jdbc;

    Curves(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The same experiments, each with its curve of at most {@code points}; in one query, however many they are. */
    List<ExperimentView> addTo(List<ExperimentView> experiments, int points) {
        List<Long> ids = new ArrayList<>();
        List<Integer> epochs = new ArrayList<>();
        for (ExperimentView experiment : experiments) {
            for (int epoch : epochs(experiment, points)) {
                ids.add(experiment.id());
                epochs.add(epoch);
            }
        }
        Map<Long, SortedMap<Integer, Double>> found = read(ids, epochs);
        return experiments.stream()
                .map(experiment ->
                        experiment.withCurve(finite(found.getOrDefault(experiment.id(), Collections.emptySortedMap()))))
                .toList();
    }

    /** At even distances, the first, the best and the last among them. */
    static SortedSet<Integer> epochs(ExperimentView experiment, int points) {
        int last = experiment.progress().epoch();
        SortedSet<Integer> epochs = new TreeSet<>();
        int even = last <= points ? last : points - 1; // one more may be the best
        for (int i = 0; i < even; i++) {
            epochs.add(even == 1 ? 1 : 1 + (int) Math.round((double) i * (last - 1) / (even - 1)));
        }
        if (experiment.best() != null) {
            epochs.add(experiment.best().epoch());
        }
        return epochs;
    }

    private Map<Long, SortedMap<Integer, Double>> read(List<Long> ids, List<Integer> epochs) {
        Map<Long, SortedMap<Integer, Double>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("select m.experiment_id, m.epoch, m.validation_accuracy"
                            + " from unnest(cast(? as bigint array), cast(? as integer array))"
                            + " as wanted(experiment_id, epoch) join epoch_metrics m"
                            + " on m.experiment_id = wanted.experiment_id and m.epoch = wanted.epoch");
                    statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                    statement.setArray(2, connection.createArrayOf("integer", epochs.toArray()));
                    return statement;
                },
                row -> {
                    found.computeIfAbsent(row.getLong(1), id -> new TreeMap<>()).put(row.getInt(2), row.getDouble(3));
                });
        return found;
    }

    private static List<@Nullable Double> finite(SortedMap<Integer, Double> curve) {
        List<@Nullable Double> values = new ArrayList<>();
        curve.values().forEach(value -> values.add(Double.isFinite(value) ? value : null));
        return values;
    }
}
