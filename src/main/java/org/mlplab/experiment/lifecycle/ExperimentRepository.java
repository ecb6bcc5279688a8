package org.mlplab.experiment.lifecycle;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.security.caller.Ownership;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ExperimentRepository extends JpaRepository<Experiment, Long> {

    /** Every change goes through this lock, so a client's wish and a worker's progress cannot overwrite each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Experiment e where e.id = :id")
    Optional<Experiment> findLocked(long id);

    /** Of some, those that have ended and are no trials, locked in the order that all lock them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select e from Experiment e where e.id in :ids and e.studyId is null and e.current.finishedAt is not null order by e.id")
    List<Experiment> findRemovable(Collection<Long> ids);

    /** Their epochs, checkpoints and parameters go with them in the database. */
    @Modifying
    @Query("delete from Experiment e where e.id in :ids")
    void deleteByIds(Collection<Long> ids);

    Optional<Experiment> findByIdempotencyKey(String key);

    @Query("select count(e) from Experiment e where e.current.state = :state")
    long countIn(ExperimentState state);

    @Query(
            "select new org.mlplab.experiment.lifecycle.TrialProgress(e.id, e.current.state, e.current.stateReason, e.training.epoch) from Experiment e"
                    + " where e.id in :ids")
    List<TrialProgress> findProgress(Collection<Long> ids);

    @Query("select count(e) > 0 from Experiment e where e.studyId = :studyId and e.current.finishedAt is null")
    boolean anyGoesOn(long studyId);

    /** Their epochs, checkpoints and parameters go with them in the database. */
    @Modifying
    @Query("delete from Experiment e where e.studyId = :studyId")
    void deleteByStudyId(long studyId);

    @Query("select new org.mlplab.security.caller.Ownership(x.owner) from Experiment x where x.id = :id")
    Optional<Ownership> findOwnership(long id);
}
