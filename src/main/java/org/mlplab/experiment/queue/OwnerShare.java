package org.mlplab.experiment.queue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.caller.OwnerLimits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many experiments an owner has, held against how many it may have. */
@Component
public class OwnerShare {

    private static final String WORKED_ON = "state in ('RUNNING', 'PAUSING', 'CANCELLING')";

    private final JdbcClient jdbc;
    private final OwnerLimits limits;
    private final Clock clock;

    OwnerShare(JdbcClient jdbc, OwnerLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether the owner has a limit of experiments that train at once. */
    public boolean isLimited(String owner) {
        return limits.running(owner) != null;
    }

    /** Whether as many of the owner's experiments train, over all nodes, as may. */
    public boolean trainsAll(String owner) {
        Integer limit = limits.running(owner);
        return limit != null && count(owner, WORKED_ON) >= limit;
    }

    /** How many of the owner's experiments may wait; null for any number. */
    public @Nullable Integer queuedLimit(@Nullable String owner) {
        return owner == null ? null : limits.queued(owner);
    }

    /** Whether fewer of the owner's experiments wait than may. */
    public boolean mayQueue(@Nullable String owner) {
        Integer limit = queuedLimit(owner);
        return limit == null || owner == null || count(owner, "state = 'QUEUED'") < limit;
    }

    /**
     * Seconds until one of the owner's that wait is taken, as far as can be told: when as many of those that train have used
     * their budgets as there are experiments before it and it; or one of its own, where it trains as many as it may.
     */
    public OptionalLong secondsUntilRoom(String owner) {
        boolean own = trainsAll(owner);
        return secondsUntilEnd(own ? owner : null, own ? 0 : placeOfFirst(owner));
    }

    /** Seconds until the first that waits is taken, as far as can be told: when one of those that train has used its budget. */
    public OptionalLong secondsUntilRoom() {
        return secondsUntilEnd(null, 0);
    }

    /**
     * Seconds until so many and one more of those that train have used their budgets.
     *
     * @param owner whose; null for all
     */
    private OptionalLong secondsUntilEnd(@Nullable String owner, long before) {
        List<Double> ends = jdbc.sql("select seconds_per_iteration * (iterations - iteration) from experiment"
                        + " where state = 'RUNNING' and seconds_per_iteration is not null"
                        + (owner == null ? "" : " and owner = :owner") + " order by 1 fetch first 1000 rows only")
                .params(owner == null ? Map.of() : Map.of("owner", owner))
                .query(Double.class)
                .list();
        return before < ends.size()
                ? OptionalLong.of(Math.max(1, (long) Math.ceil(ends.get((int) before))))
                : OptionalLong.empty();
    }

    private long placeOfFirst(String owner) {
        return jdbc.sql("select coalesce(min(place), 0) from (" + QueueOrder.PLACES + ") places where owner = :owner")
                .param("now", QueueOrder.parameter(clock.instant()))
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    private long count(String owner, String condition) {
        return jdbc.sql("select count(*) from experiment where " + condition + " and owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }
}
