package org.mlplab.experiment.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a list shows of experiments: two queries for however many. */
@Component
@Transactional(readOnly = true)
public class ExperimentSummaries {

    private final JdbcClient jdbc;

    ExperimentSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id; none of those that there are not. */
    public Map<Long, ExperimentSummary> of(Collection<Long> ids) {
        Map<Long, ExperimentSummary> summaries = new HashMap<>();
        if (!ids.isEmpty()) {
            Map<Long, List<String>> tags = tags(ids);
            jdbc.sql("select " + ProgressColumns.NAMES + ", e.name, e.state_reason, e.dataset, e.study_id, e.rerun_of,"
                            + " e.test_accuracy, e.owner, e.created_at, e.started_at, e.finished_at from experiment e"
                            + " where e.id in (:ids)")
                    .param("ids", ids)
                    .query((row, number) -> summary(row, tags.getOrDefault(row.getLong("id"), List.of())))
                    .list()
                    .forEach(summary -> summaries.put(summary.id(), summary));
        }
        return summaries;
    }

    private Map<Long, List<String>> tags(Collection<Long> ids) {
        Map<Long, List<String>> tags = new HashMap<>();
        jdbc.sql("select experiment_id, tag from experiment_tag where experiment_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    tags.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return tags;
    }

    private static ExperimentSummary summary(ResultSet row, List<String> tags) throws SQLException {
        Instant createdAt = instant(row, "created_at");
        return new ExperimentSummary(
                row.getLong("id"),
                row.getString("name"),
                tags,
                ProgressColumns.state(row),
                row.getString("state_reason"),
                row.getString("dataset"),
                row.getObject("study_id", Long.class),
                row.getObject("rerun_of", Long.class),
                ProgressColumns.progress(row),
                ProgressColumns.best(row),
                row.getObject("test_accuracy", Double.class),
                row.getString("owner").isEmpty() ? null : row.getString("owner"),
                createdAt == null ? Instant.EPOCH : createdAt,
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
