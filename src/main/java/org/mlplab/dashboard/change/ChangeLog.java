package org.mlplab.dashboard.change;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The changes of all experiments and studies, in an order without gaps that fill later. An order by number of insertion has
 * them: a transaction that began earlier may commit later. So a change gets its place only when it is committed, from whoever
 * reads next, and one reader at a time gives places: those given later are higher.
 */
@Component
public class ChangeLog {

    private static final int MOST_AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ChangeLog(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Gives a place to all committed changes that have none. */
    public void settle() {
        while (isAnyUnsettled() && settleSome() == MOST_AT_ONCE) {
            // until all are
        }
    }

    private boolean isAnyUnsettled() {
        return !jdbc.queryForList("select subject_id from feed_change where place is null fetch first 1 rows only")
                .isEmpty();
    }

    private int settleSome() {
        Integer settled = transaction.execute(status -> {
            Long last = jdbc.queryForObject("select place from feed_place where id = 1 for update", Long.class);
            long place = last == null ? 0 : last;
            // One that is being changed again is left to the next time.
            List<Change> changed = jdbc.query(
                    "select subject, subject_id from feed_change where place is null fetch first " + MOST_AT_ONCE
                            + " rows only for update skip locked",
                    (row, number) -> new Change(place + number + 1, row.getString(1), row.getLong(2)));
            jdbc.batchUpdate(
                    "update feed_change set place = ? where subject = ? and subject_id = ?",
                    changed.stream()
                            .map(each -> new Object[] {each.place(), each.subject(), each.subjectId()})
                            .toList());
            jdbc.update("update feed_place set place = ? where id = 1", place + changed.size());
            return changed.size();
        });
        return settled == null ? 0 : settled;
    }

    /** That of the last change, all settled. */
    public long lastPlace() {
        settle();
        Long last = jdbc.queryForObject("select place from feed_place where id = 1", Long.class);
        return last == null ? 0 : last;
    }

    /** Settled changes behind a place, in order, the first {@code limit} of them. */
    @Transactional(readOnly = true)
    public List<Change> after(long place, int limit) {
        return jdbc.query(
                "select place, subject, subject_id from feed_change where place > ? order by place fetch first ? rows only",
                (row, number) -> new Change(row.getLong(1), row.getString(2), row.getLong(3)),
                place,
                limit);
    }
}
