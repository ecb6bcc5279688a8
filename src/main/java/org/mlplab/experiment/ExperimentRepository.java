package org.mlplab.experiment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ExperimentRepository extends JpaRepository<Experiment, Long>, JpaSpecificationExecutor<Experiment> {

    /** Every change goes through this lock, so a client's wish and a worker's progress cannot overwrite each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Experiment e where e.id = :id")
    Optional<Experiment> findLocked(long id);

    Optional<Experiment> findByIdempotencyKey(String key);

    long countByState(ExperimentState state);

    long countByStateAndIdLessThan(ExperimentState state, long id);

    @Query(
            "select new org.mlplab.experiment.TrialProgress(e.id, e.state, e.stateReason, e.course.epoch) from Experiment e"
                    + " where e.id in :ids")
    List<TrialProgress> findProgress(Collection<Long> ids);

    boolean existsByStudyIdAndFinishedAtIsNull(long studyId);

    /** Their epochs, checkpoints and parameters go with them in the database. */
    @Modifying
    @Query("delete from Experiment e where e.studyId = :studyId")
    void deleteByStudyId(long studyId);

    @Query("select e.state from Experiment e where e.id = :id and e.attempt = :attempt")
    Optional<ExperimentState> findState(long id, int attempt);
}
