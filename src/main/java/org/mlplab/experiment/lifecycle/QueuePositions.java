package org.mlplab.experiment.lifecycle;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlplab.experiment.queue.QueueOrder;
import org.springframework.stereotype.Component;

/** How many experiments are taken before one that waits, as the queue is now and limits of its owners aside. */
@Component
public class QueuePositions {

    /** A sum, as H2 would look for each id by itself and find the places of all anew for it. */
    static final String SOME = "select id, place from (" + QueueOrder.PLACES + ") places where id + 0 in (:ids)";

    private final EntityManager entities;
    private final Clock clock;

    QueuePositions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** By id, in one query however many they are; none for those that do not wait. */
    public Map<Long, Long> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(SOME, Tuple.class)
                .setParameter("now", QueueOrder.parameter(clock.instant()))
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, Number.class).longValue(),
                        row -> row.get(1, Number.class).longValue()));
    }
}
