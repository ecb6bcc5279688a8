package org.mlplab.experiment.transition;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transitions of all experiments; those of one go with it. */
@Component
@Transactional
public class TransitionLog {

    private final TransitionRepository rows;
    private final EntityManager entities;

    TransitionLog(TransitionRepository rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    public void add(long experimentId, Transition transition) {
        // A repository would select first: the row has its id already.
        entities.persist(new TransitionRow(experimentId, transition));
    }

    /** Those after {@code number}, in order, the first {@code limit} of them. */
    @Transactional(readOnly = true)
    public List<Transition> after(long experimentId, int number, int limit) {
        return rows.findAfter(experimentId, number, (int) Math.min(Integer.MAX_VALUE, (long) number + limit));
    }
}
