package org.mlplab.experiment.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what few experiments have, so that a page of them need not be looked for among all others. What many have turns up
 * soon in any order.
 */
@Component
class RareMatches {

    /** No more are few. */
    static final int FEW = 1000;

    private final JdbcClient jdbc;

    RareMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of all experiments with any of the tags; null where they are not few. */
    @Nullable
    Set<Long> tagged(Set<String> tags) {
        Set<Long> found = new HashSet<>();
        for (String tag : tags) {
            found.addAll(ids(jdbc.sql("select experiment_id from experiment_tag where tag = :tag"
                            + " order by tag, experiment_id limit " + (FEW + 1))
                    .param("tag", tag)));
            if (found.size() > FEW) {
                return null;
            }
        }
        return found;
    }

    /** Ids of all experiments that are searched for; null where they are not few. Reads an index of names, at most all of it. */
    @Nullable
    Set<Long> named(Search search) {
        Set<Long> found =
                new HashSet<>(ids(jdbc.sql("select id from experiment where search_name like :pattern escape '!'"
                                + " order by search_name, id limit " + (FEW + 1))
                        .param("pattern", search.pattern())));
        if (search.id() != null) {
            found.add(search.id());
        }
        return found.size() > FEW ? null : found;
    }

    private static List<Long> ids(JdbcClient.StatementSpec statement) {
        return statement.query(Long.class).list();
    }
}
