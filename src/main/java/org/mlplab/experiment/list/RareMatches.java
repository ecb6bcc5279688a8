package org.mlplab.experiment.list;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what few experiments have, so that a page of them need not be looked for among all others. What many have turns up
 * soon in any order. Each answer has the ids of all of them, or is null where they are not few.
 */
@Component
class RareMatches {

    /** No more are few: among them the trials of a large study, none of which has a test accuracy to be sorted by. */
    static final int FEW = 4096;

    private final JdbcClient jdbc;

    RareMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    Set<Long> inStates(Collection<ExperimentState> states) {
        return withAny(
                "experiment", "id", "state", states.stream().map(Enum::name).toList());
    }

    @Nullable
    Set<Long> tagged(Collection<String> tags) {
        return withAny("experiment_tag", "experiment_id", "tag", tags);
    }

    @Nullable
    Set<Long> onDataset(String dataset) {
        return withAny("experiment", "id", "dataset", List.of(dataset));
    }

    @Nullable
    Set<Long> ofStudy(long study) {
        return withAny("experiment", "id", "study_id", List.of(study));
    }

    @Nullable
    Set<Long> ownedBy(String owner) {
        return withAny("experiment", "id", "owner", List.of(owner));
    }

    @Nullable
    Set<Long> noTrials() {
        return few("select id from experiment where study_id is null order by study_id, id", Map.of());
    }

    /** Reads an index of names, at most all of it. */
    @Nullable
    Set<Long> named(Search search) {
        Set<Long> found =
                new HashSet<>(ids(jdbc.sql("select id from experiment where search_name like :pattern escape '!'"
                                + " order by search_name, id limit " + (FEW + 1))
                        .param("pattern", search.pattern())));
        if (search.id() != null) {
            found.add(search.id());
        }
        return few(found);
    }

    /** Each value has a range of the index of that column and the id. */
    private @Nullable Set<Long> withAny(String table, String id, String column, Collection<?> values) {
        Set<Long> found = new HashSet<>();
        for (Object value : values) {
            Set<Long> few = few(
                    "select %1$s from %2$s where %3$s = :value order by %3$s, %1$s".formatted(id, table, column),
                    Map.of("value", value));
            if (few == null) {
                return null;
            }
            found.addAll(few);
            if (found.size() > FEW) {
                return null;
            }
        }
        return found;
    }

    /**
     * They are counted first, which takes a tenth of the time that it takes to read so many ids.
     *
     * @param ids SQL of them, in the order of an index
     */
    private @Nullable Set<Long> few(String ids, Map<String, Object> parameters) {
        String some = ids + " limit " + (FEW + 1);
        int count = jdbc.sql("select count(*) from (" + some + ") found")
                .params(parameters)
                .query(Integer.class)
                .single();
        return count > FEW ? null : few(new HashSet<>(ids(jdbc.sql(some).params(parameters))));
    }

    private static @Nullable Set<Long> few(Set<Long> found) {
        return found.size() > FEW ? null : found;
    }

    private static List<Long> ids(JdbcClient.StatementSpec statement) {
        return statement.query(Long.class).list();
    }
}
