package org.mlplab.experiment.lifecycle;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many experiments are taken before one that waits. */
@Component
public class QueuePositions {

    private final EntityManager entities;

    QueuePositions(EntityManager entities) {
        this.entities = entities;
    }

    /** By id, in one query however many they are; none for those that do not wait. */
    public Map<Long, Long> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select id, place from (
                            select id, row_number() over (order by queued_at, id) - 1 as place
                            from experiment where state = 'QUEUED') as waiting
                        where id in (:ids)""", Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, Number.class).longValue(),
                        row -> row.get(1, Number.class).longValue()));
    }
}
