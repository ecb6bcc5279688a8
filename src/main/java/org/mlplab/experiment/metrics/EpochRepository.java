package org.mlplab.experiment.metrics;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface EpochRepository extends JpaRepository<EpochRow, EpochRow.Key> {

    String METRICS = "select new org.mlplab.experiment.metrics.EpochMetrics(e.key.epoch, e.iteration, e.trainingLoss,"
            + " e.regularizedTrainingLoss, e.trainingAccuracy, e.validationLoss, e.validationAccuracy, e.learningRate,"
            + " e.seconds, e.samplesPerSecond, e.trainingSeconds, e.validationSeconds) from EpochRow e"
            + " where e.key.experimentId = :experimentId";

    /** Those after an epoch, up to another, in order. */
    @Query(METRICS + " and e.key.epoch > :epoch and e.key.epoch <= :upTo order by e.key.epoch")
    List<EpochMetrics> findAfter(long experimentId, int epoch, int upTo);

    /** Those of the epochs from first to last that end in a range of iterations, in order. */
    @Query(METRICS + " and e.key.epoch between :first and :last and e.iteration > :after and e.iteration <= :upTo"
            + " order by e.key.epoch")
    List<EpochMetrics> findEnding(long experimentId, int first, int last, long after, long upTo);

    /** Those up to {@code upTo} by validation accuracy, the highest first, the earliest of equals before others. */
    @Query(METRICS + " and e.key.epoch <= :upTo and e.validationAccuracy is not null"
            + " order by e.validationAccuracy desc, e.key.epoch")
    List<EpochMetrics> findBest(long experimentId, int upTo, Limit limit);

    /** Numbers by validation loss, the lowest first. Asked apart: H2 works a subquery out anew for each row. */
    @Query("select e.key.epoch from EpochRow e where e.key.experimentId = :experimentId"
            + " and e.validationLoss is not null order by e.validationLoss, e.key.epoch")
    List<Integer> findByLowestLoss(long experimentId, Limit limit);

    /** Every {@code step}th from the first, all after {@code tail}, and {@code one}; in order. */
    @Query(METRICS + " and (mod(e.key.epoch - 1, :step) = 0 or e.key.epoch > :tail or e.key.epoch = :one)"
            + " order by e.key.epoch")
    List<EpochMetrics> findSample(long experimentId, int step, int tail, int one);

    /** Numbers of the last ones. H2 finds them in the index where it is asked for its order. */
    @Query("select e.key.epoch from EpochRow e where e.key.experimentId = :experimentId"
            + " order by e.key.experimentId desc, e.key.epoch desc")
    List<Integer> findLast(long experimentId, Limit limit);

    @Query("select e.iteration from EpochRow e where e.key.experimentId = :experimentId and e.key.epoch = :epoch")
    Optional<Long> findIteration(long experimentId, int epoch);

    @Modifying
    @Query("delete from EpochRow e where e.key.experimentId = :experimentId and e.key.epoch > :epoch")
    void deleteAfter(long experimentId, int epoch);
}
