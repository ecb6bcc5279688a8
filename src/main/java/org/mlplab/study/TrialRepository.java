package org.mlplab.study;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TrialRepository extends JpaRepository<Trial, Trial.Key> {

    /** All of a study, by number. */
    @Query("select t from Trial t where t.key.studyId = :studyId order by t.key.number")
    List<Trial> findOf(long studyId);

    @Query("select t from Trial t where t.key.studyId = :studyId and t.specHash = :specHash")
    Optional<Trial> findBySpec(long studyId, String specHash);

    @Modifying
    @Query("delete from Trial t where t.key.studyId = :studyId")
    void deleteOf(long studyId);
}
