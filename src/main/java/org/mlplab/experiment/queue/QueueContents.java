package org.mlplab.experiment.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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
            "e.id, e.name, e.study_id, e.owner, e.priority, e.state, e.state_reason, e.node, e.claimed_at, e.queued_at,"
                    + " e.epoch, e.iteration, e.iterations, e.seconds_per_iteration";
    private static final String WORKED_ON = "state in ('RUNNING', 'PAUSING', 'CANCELLING')";
    private static final String WAITS = "state = 'QUEUED'";
    private static final String PLACES = "(" + QueueOrder.PLACES + ") places";

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
                .param("now", QueueOrder.parameter(clock.instant()))
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
        return jdbc.sql("select " + COLUMNS + " from experiment e where " + WORKED_ON + " order by id limit "
                        + MOST_TRAINING)
                .query((row, number) -> new TrainingExperiment(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("study_id", Long.class),
                        owner(row),
                        state(row),
                        row.getString("node"),
                        instant(row, "claimed_at"),
                        progress(row)))
                .list();
    }

    /**
     * A page of those that wait, as the queue is now: its order changes while it is served.
     *
     * @param after the {@code next} of the page before; null for the first
     * @throws IllegalArgumentException if {@code after} is no place in the queue
     */
    public Page waiting(@Nullable String after, int limit) {
        Instant now = clock.instant();
        long from = after == null ? 0 : behind(Long.parseLong(after), now);
        // One more than asked for tells whether there is a next page.
        List<WaitingExperiment> found = new ArrayList<>(jdbc.sql("select place, " + COLUMNS + " from " + PLACES
                        + " join experiment e on e.id = places.id where place >= :from order by place limit :limit")
                .param("now", QueueOrder.parameter(now))
                .param("from", from)
                .param("limit", limit + 1)
                .query((row, number) -> waiting(row, now))
                .list());
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        found.remove(limit);
        return new Page(found, String.valueOf(found.get(limit - 1).experiment()));
    }

    /** The place behind an experiment, wherever it is now; where it was taken, so were those before it. */
    private long behind(long last, Instant now) {
        return jdbc.sql("select place + 1 from " + PLACES + " where id = :id")
                .param("now", QueueOrder.parameter(now))
                .param("id", last)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static WaitingExperiment waiting(ResultSet row, Instant now) throws SQLException {
        Instant queuedAt = row.getObject("queued_at", OffsetDateTime.class).toInstant();
        return new WaitingExperiment(
                row.getLong("place"),
                row.getLong("id"),
                row.getString("name"),
                row.getObject("study_id", Long.class),
                owner(row),
                row.getInt("priority"),
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

    private static @Nullable String owner(ResultSet row) throws SQLException {
        String owner = row.getString("owner");
        return owner.isEmpty() ? null : owner;
    }

    private static ExperimentState state(ResultSet row) throws SQLException {
        return ExperimentState.valueOf(row.getString("state"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
