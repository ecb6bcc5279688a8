package org.mlplab.experiment.list;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochSamples;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What all experiments of a study showed, each answer in one query. */
@Component
@Transactional(readOnly = true)
public class StudyExperiments {

    private static final int FETCH_SIZE = 500;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    StudyExperiments(DataSource database, JsonMapper json) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCH_SIZE);
        this.json = json;
    }

    /** Metrics after one epoch, by the experiment's id, of those of {@code wanted} that have reached it. */
    public Map<Long, EpochMetrics> metricsAfter(int epoch, long studyId, Set<Long> wanted) {
        Map<Long, EpochMetrics> metrics = new HashMap<>();
        jdbc.query(
                "select " + EpochSamples.COLUMNS + " from experiment e join epoch_metrics m on m.experiment_id = e.id"
                        + " where e.study_id = ? and m.epoch = ?",
                row -> {
                    long id = row.getLong("experiment_id");
                    if (wanted.contains(id)) {
                        metrics.put(id, EpochSamples.METRICS.mapRow(row, 0));
                    }
                },
                studyId,
                epoch);
        return metrics;
    }

    /** Number of experiments that show a finding, by its code; none that no experiment shows. */
    public Map<Finding.Code, Integer> findings(long studyId) {
        Map<Finding.Code, Integer> counts = new EnumMap<>(Finding.Code.class);
        jdbc.query(
                "select findings from experiment where study_id = ? and findings is not null",
                row -> {
                    Stream.of(json.readValue(row.getString(1), Finding[].class))
                            .map(Finding::code)
                            .collect(Collectors.toSet())
                            .forEach(code -> counts.merge(code, 1, Integer::sum));
                },
                studyId);
        return counts;
    }

    /** That of the earliest experiment that has one. */
    public Optional<Provenance> provenance(long studyId) {
        return jdbc
                .query(
                        "select provenance from experiment where study_id = ? and provenance is not null"
                                + " order by id fetch first 1 rows only",
                        (row, number) -> json.readValue(row.getString(1), Provenance.class),
                        studyId)
                .stream()
                .findFirst();
    }
}
