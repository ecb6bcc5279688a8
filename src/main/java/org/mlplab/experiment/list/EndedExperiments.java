package org.mlplab.experiment.list;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Experiments that ended before some time and are no trials, along an index of when that was. */
@Component
@Transactional(readOnly = true)
public class EndedExperiments {

    private final JdbcClient jdbc;
    private final RareMatches rare;

    EndedExperiments(JdbcClient jdbc, RareMatches rare) {
        this.jdbc = jdbc;
        this.rare = rare;
    }

    /** One of them. */
    public record Ended(long id, String name, ExperimentState state, Instant finishedAt) {}

    /** Those that ended first. */
    public List<Ended> oldest(ExperimentFilter filter, Instant before, int limit) {
        Conditions conditions = conditions(filter, before);
        if (conditions == null) {
            return List.of();
        }
        return jdbc.sql("select e.id, e.name, e.state, e.finished_at from " + conditions.fromWhere()
                        + " order by e.study_id, e.finished_at, e.id limit " + limit)
                .params(conditions.parameters())
                .query((row, number) -> new Ended(
                        row.getLong(1),
                        row.getString(2),
                        ExperimentState.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    public long count(ExperimentFilter filter, Instant before) {
        Conditions conditions = conditions(filter, before);
        return conditions == null
                ? 0
                : jdbc.sql("select count(*) from " + conditions.fromWhere())
                        .params(conditions.parameters())
                        .query(Long.class)
                        .single();
    }

    private @Nullable Conditions conditions(ExperimentFilter filter, Instant before) {
        Conditions matching = Conditions.of(filter, rare);
        if (matching == null) {
            return null;
        }
        Conditions conditions = matching.copy();
        conditions.all().addAll(List.of("e.study_id is null", "e.finished_at < :before"));
        conditions.parameters().putAll(Map.of("before", before.atOffset(ZoneOffset.UTC)));
        return conditions;
    }
}
