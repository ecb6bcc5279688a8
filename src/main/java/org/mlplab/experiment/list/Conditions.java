package org.mlplab.experiment.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions in SQL on {@code experiment e}, all of which hold.
 *
 * @param parameters of the conditions
 */
record Conditions(List<String> all, Map<String, Object> parameters) {

    /** Copies that may be added to. */
    Conditions copy() {
        return new Conditions(new ArrayList<>(all), new HashMap<>(parameters));
    }

    /** Null where no experiment can match. */
    static @Nullable Conditions of(ExperimentFilter filter, RareMatches rare) {
        var conditions = new Conditions(new ArrayList<>(), new HashMap<>());
        if (!filter.states().isEmpty()) {
            conditions.add(
                    "e.state in (:states)",
                    "states",
                    filter.states().stream().map(Enum::name).toList());
        }
        if (filter.dataset() != null) {
            conditions.add("e.dataset = :dataset", "dataset", filter.dataset());
        }
        if (filter.study() != null) {
            conditions.add("e.study_id = :study", "study", filter.study());
        }
        if (!filter.trials()) {
            conditions.all.add("e.study_id is null");
        }
        return conditions.addTags(filter.tags(), rare) && conditions.addSearch(Search.of(filter.search()), rare)
                ? conditions
                : null;
    }

    private void add(String condition, String name, Object value) {
        all.add(condition);
        parameters.put(name, value);
    }

    private boolean addTags(Set<String> tags, RareMatches rare) {
        if (tags.isEmpty()) {
            return true;
        }
        Set<Long> few = rare.tagged(tags);
        if (few == null) {
            add(
                    "exists (select 1 from experiment_tag t where t.experiment_id = e.id and t.tag in (:tags))",
                    "tags",
                    tags);
            return true;
        }
        return addFew("tagged", few);
    }

    private boolean addSearch(@Nullable Search search, RareMatches rare) {
        if (search == null) {
            return true;
        }
        Set<Long> few = rare.named(search);
        if (few != null) {
            return addFew("named", few);
        }
        String named = "e.search_name like :pattern escape '!'";
        if (search.id() == null) {
            add(named, "pattern", search.pattern());
        } else {
            add("(" + named + " or e.id = :searchedId)", "pattern", search.pattern());
            parameters.put("searchedId", search.id());
        }
        return true;
    }

    private boolean addFew(String name, Set<Long> ids) {
        if (!ids.isEmpty()) {
            add("e.id in (:%s)".formatted(name), name, ids);
        }
        return !ids.isEmpty();
    }
}
