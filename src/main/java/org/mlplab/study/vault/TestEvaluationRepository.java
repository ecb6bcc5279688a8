package org.mlplab.study.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TestEvaluationRepository extends JpaRepository<TestEvaluationRow, TestEvaluationRow.Key> {

    /** All of some studies, in order. */
    @Query("select e from TestEvaluationRow e where e.key.studyId in :studyIds order by e.key.studyId, e.key.look")
    List<TestEvaluationRow> findOf(Collection<Long> studyIds);

    Optional<TestEvaluationRow> findByRequestId(String requestId);
}
