package org.mlplab.study;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TestEvaluationRepository extends JpaRepository<TestEvaluationRow, TestEvaluationRow.Key> {

    /** All of a study, in order. */
    @Query("select e from TestEvaluationRow e where e.key.studyId = :studyId order by e.key.look")
    List<TestEvaluationRow> findOf(long studyId);
}
