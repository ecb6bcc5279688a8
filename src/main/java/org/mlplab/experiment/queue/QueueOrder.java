package org.mlplab.experiment.queue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which order experiments that wait are taken. Each query reads of those that wait alone, along an index. Owners take turns, one experiment each; of an owner's own, those with the
 * highest priority come first, then those that were queued first. So one that has a thousand waiting keeps nobody who has
 * one waiting for longer than a turn.
 */
@Component
public class QueueOrder {

    /**
     * SQL of {@code id}, {@code owner} and {@code place}, from 0, of all that wait: every owner's first, by turns, then every owner's second, and so on,
     * and behind them those that are delayed. It has the parameter {@code now}.
     */
    public static final String PLACES = """
            select ranked.id, ranked.owner, row_number() over (order by delayed, case when delayed = 1 then queued_at end, nth, turns,
                owner, id) - 1 as place
            from (select waiting.*, coalesce(o.turn, 0) as turns, row_number() over (
                    partition by waiting.owner, delayed order by priority desc, queued_at, id) as nth
                from (select e.id, e.owner, e.priority, e.queued_at, case when e.queued_at > :now then 1 else 0 end as delayed
                      from experiment e where e.state = 'QUEUED') waiting
                left join queue_owner o on o.owner = waiting.owner) ranked""";

    private final JdbcClient jdbc;

    QueueOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code now} as the parameter of {@link #PLACES}. */
    public static OffsetDateTime parameter(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }

    /** Owners that have something due, in the order of their turns. */
    public List<String> owners(Instant now) {
        return jdbc.sql("select o.owner from queue_owner o where exists (select 1 from experiment e"
                        + " where e.state = 'QUEUED' and e.owner = o.owner and e.queued_at <= :now)"
                        + " order by o.turn, o.owner")
                .param("now", parameter(now))
                .query(String.class)
                .list();
    }

    /**
     * An owner's first that is due.
     *
     * @param without others are taken in place of these
     * @param suspectFrom attempts lost in a row from which one is to train alone
     */
    public Optional<NextExperiment.Take> first(String owner, Instant now, Set<Long> without, int suspectFrom) {
        return jdbc
                .sql("select id, turn, lost_attempts from experiment where state = 'QUEUED' and owner = :owner"
                        + " and queued_at <= :now order by priority desc, queued_at, id limit :limit")
                .param("owner", owner)
                .param("now", parameter(now))
                .param("limit", without.size() + 1)
                .query((row, number) -> new NextExperiment.Take(
                        new QueueEntry(row.getLong(1), row.getInt(2)), row.getInt(3) >= suspectFrom))
                .list()
                .stream()
                .filter(take -> !without.contains(take.entry().experimentId()))
                .findFirst();
    }

    /** Whether it waits. */
    public boolean holds(QueueEntry entry) {
        return !jdbc.sql("select id from experiment where id = ? and turn = ? and state = 'QUEUED'")
                .params(entry.experimentId(), entry.number())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** What the worker that had this job before was left with. */
    public Optional<QueueEntry> heldBy(QueueEntry job) {
        return jdbc
                .sql("select id, turn from experiment where job = ? and state in ('RUNNING', 'PAUSING', 'CANCELLING')")
                .param(job.name())
                .query((row, number) -> new QueueEntry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .findFirst();
    }
}
