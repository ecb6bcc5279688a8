package org.mlplab.experiment.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who trains and who waits. */
@Component
@Transactional(readOnly = true)
public class QueueContents {

    /** Most that are read of those that train. */
    public static final int MOST_TRAINING = 1000;

    private static final String COLUMNS =
            "id, name, study_id, state, state_reason, node, claimed_at, queued_at, epoch, iteration, iterations,"
                    + " seconds_per_iteration";
    private static final String WORKED_ON = "state in ('RUNNING', 'PAUSING', 'CANCELLING')";
    private static final String WAITS = "state = 'QUEUED'";
    private static final String UP_TO_PLACE = "queued_at <= :queuedAt and (queued_at < :queuedAt or id <= :id)";
    private static final String AFTER_PLACE = "queued_at >= :queuedAt and (queued_at > :queuedAt or id > :id)";

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueContents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many there are of each. Those that are delayed wait as well. */
    public record Counts(long training, long waiting, long delayed) {}

    /**
     * Some of those that wait, in the order in which they are taken.
     *
     * @param next where to go on; null where these are the last
     */
    public record Page(
            List<WaitingExperiment> waiting, @Nullable String next) {}

    public Counts counts() {
        return new Counts(count(WORKED_ON), count(WAITS), delayed());
    }

    /** Of those that wait, how many are not due yet. */
    public long delayed() {
        return jdbc.sql("select count(*) from experiment where " + WAITS + " and queued_at > :now")
                .param("now", parameter(clock.instant()))
                .query(Long.class)
                .single();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from experiment where " + condition)
                .query(Long.class)
                .single();
    }

    /** Those that workers hold, by id; the first {@value #MOST_TRAINING}. */
    public List<TrainingExperiment> training() {
        return jdbc.sql("select " + COLUMNS + " from experiment where " + WORKED_ON + " order by id limit "
                        + MOST_TRAINING)
                .query((row, number) -> new TrainingExperiment(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("study_id", Long.class),
                        state(row),
                        row.getString("node"),
                        instant(row, "claimed_at"),
                        progress(row)))
                .list();
    }

    /**
     * A page of those that wait.
     *
     * @param after the {@code next} of the page before; null for the first
     * @throws IllegalArgumentException if {@code after} is no place in the queue
     */
    public Page waiting(@Nullable String after, int limit) {
        QueuePlace place = after == null ? null : QueuePlace.of(after);
        long before = place == null
                ? 0
                : from(place, "select count(*) from experiment where " + WAITS + " and " + UP_TO_PLACE)
                        .query(Long.class)
                        .single();
        Instant now = clock.instant();
        String first = "select " + COLUMNS + " from experiment where " + WAITS;
        // One more than asked for tells whether there is a next page.
        String rest = " order by queued_at, id limit " + (limit + 1);
        var page = place == null ? jdbc.sql(first + rest) : from(place, first + " and " + AFTER_PLACE + rest);
        List<WaitingExperiment> found = new ArrayList<>(
                page.query((row, number) -> waiting(row, before + number, now)).list());
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        found.remove(limit);
        WaitingExperiment last = found.get(limit - 1);
        return new Page(found, new QueuePlace(last.queuedAt(), last.experiment()).token());
    }

    private JdbcClient.StatementSpec from(QueuePlace place, String sql) {
        return jdbc.sql(sql).param("queuedAt", parameter(place.queuedAt())).param("id", place.experiment());
    }

    private static WaitingExperiment waiting(ResultSet row, long position, Instant now) throws SQLException {
        Instant queuedAt = row.getObject("queued_at", OffsetDateTime.class).toInstant();
        return new WaitingExperiment(
                position,
                row.getLong("id"),
                row.getString("name"),
                row.getObject("study_id", Long.class),
                queuedAt,
                queuedAt.isAfter(now) ? queuedAt : null,
                row.getString("state_reason"),
                progress(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return Progress.of(
                state(row),
                row.getInt("epoch"),
                row.getLong("iteration"),
                row.getLong("iterations"),
                row.getObject("seconds_per_iteration", Double.class));
    }

    private static ExperimentState state(ResultSet row) throws SQLException {
        return ExperimentState.valueOf(row.getString("state"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime parameter(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
