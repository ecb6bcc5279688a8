package org.mlplab.experiment.transition;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TransitionRepository extends JpaRepository<TransitionRow, TransitionRow.Key> {

    /** Those after a number, up to another, in order. */
    @Query("select new org.mlplab.experiment.transition.Transition(t.key.number, t.madeAt, t.state, t.reason, t.epoch,"
            + " t.iteration) from TransitionRow t where t.key.experimentId = :experimentId"
            + " and t.key.number > :number and t.key.number <= :upTo order by t.key.number")
    List<Transition> findAfter(long experimentId, int number, int upTo);
}
