package org.mlplab.experiment.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter in SQL. What few experiments have is told by their ids; what many have is told so that H2 looks for it in the order
 * that is asked for and does not sort all that an index of its own finds: hence {@code or … is null}, which never holds.
 *
 * @param from the experiments {@code e} that are looked through
 * @param all conditions on them, all of which hold
 * @param parameters of both
 */
record Conditions(String from, List<String> all, Map<String, Object> parameters) {

    private static final String ALL = "experiment e";

    /** Joined, as H2 compares each row of a condition with one id after the other, and takes long to read a thousand parameters. */
    private static final String FEW =
            "unnest(cast(:few as bigint array)) as few (id) join experiment e on e.id = few.id";

    /** Copies that may be added to. */
    Conditions copy() {
        return new Conditions(from, new ArrayList<>(all), new HashMap<>(parameters));
    }

    /** Whether few are looked through. */
    boolean isFew() {
        return from.equals(FEW);
    }

    /** What follows {@code from} in a statement, up to its order. */
    String fromWhere() {
        return from + (all.isEmpty() ? "" : " where " + String.join(" and ", all));
    }

    /** Null where no experiment can match. */
    static @Nullable Conditions of(ExperimentFilter filter, RareMatches rare) {
        var building = new Building();
        if (!filter.states().isEmpty()) {
            building.add(
                    rare.inStates(filter.states()),
                    "(e.state in (:states) or e.state is null)",
                    Map.of("states", filter.states().stream().map(Enum::name).toList()));
        }
        if (filter.dataset() != null) {
            building.add(
                    rare.onDataset(filter.dataset()),
                    "(e.dataset = :dataset or e.dataset is null)",
                    Map.of("dataset", filter.dataset()));
        }
        if (filter.study() != null) {
            building.add(
                    rare.ofStudy(filter.study()),
                    "(e.study_id = :study or e.id is null)",
                    Map.of("study", filter.study()));
        }
        if (!filter.trials()) {
            building.add(rare.noTrials(), "(e.study_id is null or e.id is null)", Map.of());
        }
        if (filter.owner() != null) {
            building.add(
                    rare.ownedBy(filter.owner()),
                    "(e.owner = :owner or e.owner is null)",
                    Map.of("owner", filter.owner()));
        }
        if (!filter.tags().isEmpty()) {
            building.add(
                    rare.tagged(filter.tags()),
                    "exists (select 1 from experiment_tag t where t.experiment_id = e.id and t.tag in (:tags))",
                    Map.of("tags", filter.tags()));
        }
        Search search = Search.of(filter.search());
        if (search != null) {
            building.add(rare.named(search), search);
        }
        return building.conditions();
    }

    private static final class Building {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();
        private @Nullable Set<Long> few;

        /** @param matches null where they are many */
        void add(@Nullable Set<Long> matches, String condition, Map<String, Object> values) {
            if (matches == null) {
                conditions.add(condition);
                parameters.putAll(values);
            } else if (few == null) {
                few = matches;
            } else {
                few.retainAll(matches);
            }
        }

        void add(@Nullable Set<Long> matches, Search search) {
            String named = "e.search_name like :pattern escape '!'";
            if (search.id() == null) {
                add(matches, named, Map.of("pattern", search.pattern()));
            } else {
                add(
                        matches,
                        "(" + named + " or e.id = :searchedId)",
                        Map.of("pattern", search.pattern(), "searchedId", search.id()));
            }
        }

        @Nullable
        Conditions conditions() {
            if (few == null) {
                return new Conditions(ALL, conditions, parameters);
            }
            if (few.isEmpty()) {
                return null;
            }
            parameters.put("few", few.toArray(Long[]::new));
            return new Conditions(FEW, conditions, parameters);
        }
    }
}
