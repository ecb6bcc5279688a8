package org.mlplab.experiment.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mlplab.experiment.ExperimentState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts experiments, from indexes alone. */
@Component
@Transactional(readOnly = true)
public class ExperimentTotals {

    private final JdbcClient jdbc;

    ExperimentTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By state, the trials of studies among them or not. */
    public ExperimentCounts byState(boolean trials) {
        Map<ExperimentState, Long> states = new EnumMap<>(ExperimentState.class);
        for (ExperimentState state : ExperimentState.values()) {
            states.put(state, 0L);
        }
        jdbc.sql("select state, count(*) from experiment" + (trials ? "" : " where study_id is null")
                        + " group by state")
                .query(row -> {
                    states.put(ExperimentState.valueOf(row.getString(1)), row.getLong(2));
                });
        return new ExperimentCounts(
                states.values().stream().mapToLong(Long::longValue).sum(), states);
    }

    /** By state, those alone that have not ended; states that none is in are left out. */
    public Map<ExperimentState, Long> notEnded() {
        Map<ExperimentState, Long> states = new EnumMap<>(ExperimentState.class);
        jdbc.sql("select state, count(*) from experiment where state in (:states) group by state")
                .param(
                        "states",
                        Stream.of(ExperimentState.values())
                                .filter(state -> !state.isFinal())
                                .map(Enum::name)
                                .toList())
                .query(row -> {
                    states.put(ExperimentState.valueOf(row.getString(1)), row.getLong(2));
                });
        return states;
    }

    /** The tags that most experiments have, at most {@code limit} of them. */
    public TagCounts tags(int limit) {
        List<TagCounts.TagCount> found = jdbc.sql("select tag, count(*) as experiments from experiment_tag group by tag"
                        + " order by experiments desc, tag limit :limit")
                .param("limit", limit + 1)
                .query((row, number) -> new TagCounts.TagCount(row.getString(1), row.getLong(2)))
                .list();
        return new TagCounts(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }
}
