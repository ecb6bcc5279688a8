package org.mlplab.experiment;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface EpochRepository extends JpaRepository<EpochRow, EpochRow.Key> {

    @Query("select e from EpochRow e where e.key.experimentId = :experimentId and e.key.epoch > :epoch"
            + " order by e.key.epoch")
    List<EpochRow> findAfter(long experimentId, int epoch);

    /** Every epoch without the losses of its iterations, in order. */
    @Query("select new org.mlplab.experiment.EpochMetrics(e.key.epoch, e.iteration, e.trainingLoss,"
            + " e.regularizedTrainingLoss, e.trainingAccuracy, e.validationLoss, e.validationAccuracy, e.learningRate,"
            + " e.seconds, e.samplesPerSecond) from EpochRow e where e.key.experimentId = :experimentId"
            + " order by e.key.epoch")
    List<EpochMetrics> findMetrics(long experimentId);

    @Modifying
    @Query("delete from EpochRow e where e.key.experimentId = :experimentId")
    void deleteAllOf(long experimentId);

    @Modifying
    @Query("delete from EpochRow e where e.key.experimentId = :experimentId and e.key.epoch > :epoch")
    void deleteAfter(long experimentId, int epoch);
}
