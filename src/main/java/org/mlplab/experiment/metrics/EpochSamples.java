package org.mlplab.experiment.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The epochs of experiments for drawing: as many as a picture can show, however many there are. */
@Component
public class EpochSamples {

    public static final String COLUMNS =
            "m.experiment_id, m.epoch, m.iteration, m.training_loss, m.regularized_training_loss,"
                    + " m.training_accuracy, m.validation_loss, m.validation_accuracy, m.learning_rate, m.seconds,"
                    + " m.samples_per_second, m.training_seconds, m.validation_seconds";
    public static final RowMapper<EpochMetrics> METRICS = EpochSamples::metrics;
    private static final int FETCH_SIZE = 500;

    private final NamedParameterJdbcTemplate jdbc;

    EpochSamples(DataSource database) {
        // PostgreSQL's driver holds a whole result in memory unless it is told how many rows to fetch at a time.
        JdbcTemplate streaming = new JdbcTemplate(database);
        streaming.setFetchSize(FETCH_SIZE);
        jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /**
     * The epochs of some experiments by the experiment's id, in order; in two queries, however many there are.
     *
     * @param most all epochs are returned of an experiment with at most so many. Of a longer one, its epochs are cut into
     *     so many intervals, and of each interval the epochs are returned where a loss or an accuracy is at its lowest or
     *     highest, and the first and the last: at most ten
     */
    @Transactional(readOnly = true)
    public Map<Long, List<EpochMetrics>> of(Collection<Long> experiments, int most) {
        if (experiments.isEmpty()) {
            return Map.of();
        }
        Map<String, Collection<Long>> ids = Map.of("ids", experiments);
        Map<Long, ExtremesOfIntervals> samples = new LinkedHashMap<>();
        jdbc.query(
                "select experiment_id, max(epoch) from epoch_metrics where experiment_id in (:ids) group by experiment_id",
                ids,
                row -> {
                    int width = (row.getInt(2) + most - 1) / most;
                    samples.put(row.getLong(1), new ExtremesOfIntervals(width));
                });
        jdbc.query(
                "select " + COLUMNS + " from epoch_metrics m where m.experiment_id in (:ids)"
                        + " order by m.experiment_id, m.epoch",
                ids,
                row -> {
                    ExtremesOfIntervals sample = samples.get(row.getLong(1));
                    if (sample != null) {
                        sample.add(metrics(row, 0));
                    }
                });
        Map<Long, List<EpochMetrics>> epochs = new LinkedHashMap<>();
        samples.forEach((id, sample) -> epochs.put(id, sample.epochs()));
        return epochs;
    }

    private static EpochMetrics metrics(ResultSet row, int number) throws SQLException {
        return new EpochMetrics(
                row.getInt("epoch"),
                row.getLong("iteration"),
                row.getDouble("training_loss"),
                row.getDouble("regularized_training_loss"),
                row.getDouble("training_accuracy"),
                row.getDouble("validation_loss"),
                row.getDouble("validation_accuracy"),
                row.getDouble("learning_rate"),
                row.getDouble("seconds"),
                row.getDouble("samples_per_second"),
                (Double) row.getObject("training_seconds"),
                (Double) row.getObject("validation_seconds"));
    }
}
