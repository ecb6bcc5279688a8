package org.mlplab.experiment.queue;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.SpecReader;
import org.mlplab.spec.document.UnreadableSpecException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Specs of who trains and who may train. */
@Component
public class QueueSpecs {

    private final JdbcClient jdbc;
    private final SpecReader specs;
    private final Clock clock;

    QueueSpecs(JdbcClient jdbc, SpecReader specs, Clock clock) {
        this.jdbc = jdbc;
        this.specs = specs;
        this.clock = clock;
    }

    /** By id, in one query; none of those that wait until they are due, nor of those that this version cannot read. */
    @Transactional(readOnly = true)
    public Map<Long, ExperimentSpec> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, ExperimentSpec> found = new HashMap<>();
        jdbc.sql("select id, spec from experiment where id in (:ids) and (state <> 'QUEUED' or queued_at <= :now)")
                .param("ids", ids)
                .param("now", QueueOrder.parameter(clock.instant()))
                .query(row -> {
                    try {
                        found.put(row.getLong(1), specs.readStored(row.getString(2)));
                    } catch (UnreadableSpecException e) {
                        // It says so itself where it is shown, and a worker leaves it.
                    }
                });
        return found;
    }
}
