package org.mlplab.experiment.metrics;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface EpochRepository extends JpaRepository<EpochRow, EpochRow.Key> {

    @Query("select e from EpochRow e where e.key.experimentId = :experimentId and e.key.epoch > :epoch"
            + " order by e.key.epoch")
    List<EpochRow> findAfter(long experimentId, int epoch);

    /** Without the losses of their iterations, in order. */
    @Query("select new org.mlplab.experiment.metrics.EpochMetrics(e.key.epoch, e.iteration, e.trainingLoss,"
            + " e.regularizedTrainingLoss, e.trainingAccuracy, e.validationLoss, e.validationAccuracy, e.learningRate,"
            + " e.seconds, e.samplesPerSecond) from EpochRow e where e.key.experimentId = :experimentId"
            + " and e.key.epoch > :epoch order by e.key.epoch")
    List<EpochMetrics> findMetrics(long experimentId, int epoch);

    @Modifying
    @Query("delete from EpochRow e where e.key.experimentId = :experimentId and e.key.epoch > :epoch")
    void deleteAfter(long experimentId, int epoch);
}
