package org.mlplab.experiment.queue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is: owners of experiments that wait are served one after another, whoever was served longest ago first. */
@Component
public class QueueOwners {

    private final JdbcClient jdbc;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    QueueOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes an owner known before anything of its is stored, outside of all transactions.
     *
     * @param owner null where no keys are set up
     */
    public void ensure(@Nullable String owner) {
        if (owner == null || known.contains(owner)) {
            return;
        }
        try {
            jdbc.sql("insert into queue_owner (owner, turn) select :owner, 0"
                            + " where not exists (select 1 from queue_owner where owner = :owner)")
                    .param("owner", owner)
                    .update();
        } catch (DuplicateKeyException e) {
            // Another request has just done so.
        }
        known.add(owner);
    }

    /** Until the transaction's end nobody else counts what this owner has. */
    public void lock(String owner) {
        jdbc.sql("select turn from queue_owner where owner = ? for update")
                .param(owner)
                .query(Long.class)
                .list();
    }

    /** An experiment of this owner's was taken: now all others come first. Nothing is written where they do anyhow. */
    public void served(String owner) {
        jdbc.sql(
                        "update queue_owner set turn = (select max(turn) + 1 from queue_owner) where owner = :owner"
                                + " and exists (select 1 from queue_owner o where o.turn >= queue_owner.turn and o.owner <> :owner)")
                .param("owner", owner)
                .update();
    }
}
