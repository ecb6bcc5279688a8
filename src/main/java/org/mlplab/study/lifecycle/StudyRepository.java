package org.mlplab.study.lifecycle;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.mlplab.security.caller.Ownership;
import org.mlplab.study.StudyState;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StudyRepository extends JpaRepository<Study, Long> {

    /** Every change goes through this lock: nodes that share a database take turns with a study. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Study s where s.id = :id")
    Optional<Study> findLocked(long id);

    @Query("select s.id from Study s where s.state = :state order by s.id")
    List<Long> findIds(StudyState state);

    Optional<Study> findByIdempotencyKey(String key);

    /** The newest first. */
    @Query("select s from Study s where s.id < :before order by s.id desc")
    List<Study> findBefore(long before, Limit limit);

    @Query("select new org.mlplab.security.caller.Ownership(x.owner) from Study x where x.id = :id")
    Optional<Ownership> findOwnership(long id);
}
